import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { formatReport } from '../../src/issues/report.ts';
import { given, placeholderOrigin, readAddress } from '../../src/site.ts';
import { readContent } from './content.ts';

/**
 * Build the whole site into `OUT_DIR`. What is there stays as it is until the new site is complete.
 *
 * @returns whether it was built; if not, every reason has been printed.
 */
export async function buildSite(): Promise<boolean> {
  const out = resolve(given(process.env['OUT_DIR']) ?? 'dist');
  const { issues } = await readContent();
  if (issues.length > 0) {
    process.stderr.write(formatReport(issues, 'text'));
    return false;
  }
  if (readAddress(process.env).origin === placeholderOrigin) {
    console.warn(`SITE_URL is not set: absolute addresses begin with ${placeholderOrigin}.`);
  }

  const next = `${out}.${process.pid}.new`;
  try {
    process.env['BUILD_DIR'] = next;
    process.env['NODE_ENV'] = 'production';
    const { build } = await import('astro');
    await build({ logLevel: process.env['PLUMBLINE_VERBOSE'] ? 'info' : 'warn' });
    await mkdir(dirname(out), { recursive: true });
    const last = `${out}.${process.pid}.old`;
    if (existsSync(out)) await rename(out, last);
    await rename(next, out);
    await rm(last, { recursive: true, force: true });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (process.env['PLUMBLINE_VERBOSE']) console.error(error);
    return false;
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}
