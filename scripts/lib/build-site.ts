import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { contentFolder } from '../../src/build/shared-content.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import { count } from '../../src/issues/report.ts';
import { given, placeholderOrigin, readAddress } from '../../src/site/address.ts';
import { readContent } from './content.ts';
import { reportTo } from './report-to.ts';

/**
 * Build the whole site into `OUT_DIR`. What is there stays as it is until the new site is complete.
 *
 * @param options `publish`: the site is meant for readers, and needs its own address.
 * @returns whether it was built; if not, every reason has been printed.
 */
export async function buildSite({ publish = false } = {}): Promise<boolean> {
  const out = resolve(given(process.env['OUT_DIR']) ?? 'dist');
  const { issues } = await readContent();
  const errors = errorsOf(issues);
  if (errors.length > 0) {
    process.stderr.write(reportTo(process.stderr, errors));
    return false;
  }
  if (issues.length > 0) console.warn(`${count(issues)} Advice stops no build; npm run check shows it.`);
  const reason = refuseOutput(out);
  if (reason !== undefined) {
    console.error(reason);
    return false;
  }
  if (readAddress(process.env).origin === placeholderOrigin) {
    console.warn(`SITE_URL is not set: absolute addresses begin with ${placeholderOrigin}.`);
    if (publish) {
      console.error('A site that is published needs its own: set SITE_URL to its origin.');
      return false;
    }
  }

  // Astro keeps its own files beside the output only inside the project; elsewhere two builds would share them.
  const work = resolve('node_modules/.plumbline', `build-${process.pid}`);
  const clear = (): void => {
    for (const folder of [work, `${work}-cache`]) rmSync(folder, { recursive: true, force: true });
  };
  try {
    // A run of the same number that was killed may have left its own behind: in a container every run has the same.
    clear();
    process.env['BUILD_DIR'] = work;
    process.env['NODE_ENV'] = 'production';
    delete process.env['PLUMBLINE_WRITING'];
    const { build } = await import('astro');
    await build({ logLevel: process.env['PLUMBLINE_VERBOSE'] ? 'info' : 'warn' });
    await replace(out, work);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (process.env['PLUMBLINE_VERBOSE']) console.error(error);
    return false;
  } finally {
    // At once: after a failure Astro may still be about to write into it.
    clear();
  }
}

/** A build replaces the folder it writes: say no to one that holds anything but a site. */
function refuseOutput(out: string): string | undefined {
  const holds = (inner: string): boolean => !relative(out, resolve(inner)).startsWith('..');
  if (holds('.') || holds(contentFolder))
    return `OUT_DIR is "${out}"; it must not hold the project or its content.`;
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return `OUT_DIR is "${out}", and that is not a folder.`;
  const files = readdirSync(out);
  return files.length === 0 || files.includes('_headers')
    ? undefined
    : `OUT_DIR is "${out}"; other files stand there, and a build would replace them.`;
}

/** Put a finished folder in the place of another; at no time is there half of one. */
async function replace(place: string, made: string): Promise<void> {
  const next = `${place}.${process.pid}.new`;
  const last = `${place}.${process.pid}.old`;
  try {
    await mkdir(dirname(place), { recursive: true });
    await cp(made, next, { recursive: true });
    if (existsSync(place)) await rename(place, last);
    try {
      await rename(next, place);
    } catch (error) {
      if (existsSync(last)) await rename(last, place);
      throw error;
    }
  } finally {
    await rm(next, { recursive: true, force: true });
    await rm(last, { recursive: true, force: true });
  }
}
