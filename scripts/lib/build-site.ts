import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { workshop } from '../../src/build/kept-folder.ts';
import { contentFolder } from '../../src/build/shared-content.ts';
import { passedCaps } from '../../src/exports/hosting/caps.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import { count } from '../../src/issues/report.ts';
import { given, placeholderOrigin, readAddress } from '../../src/site/address.ts';
import { setWriting } from '../../src/site/writing.ts';
import { readContent } from './content.ts';
import { saySystemError } from './files/system-error.ts';
import { compressTexts } from './compress-texts.ts';
import { choosePlace } from './place/choose-place.ts';
import { healPlace, isLeft } from './place/heal-place.ts';
import { listFiles } from './place/manifest.ts';
import { putInPlace } from './place/put-in-place.ts';
import { returnSpare, takeSpare } from './place/spare.ts';
import { reportTo } from './report-to.ts';

/**
 * Build the whole site into `OUT_DIR`. What is there stays as it is until the new site is complete.
 *
 * @param options `publish`: the site is meant for readers, and needs its own address. `compressed`: copies for servers
 *   that send what is compressed already stand beside its texts.
 * @returns whether it was built; if not, every reason has been printed.
 */
export async function buildSite({ publish = false, compressed = false } = {}): Promise<boolean> {
  const chosen = await chooseHealthyPlace();
  if (chosen === undefined) return false;
  const { issues } = await readContent();
  const errors = errorsOf(issues);
  if (errors.length > 0) {
    process.stderr.write(reportTo(process.stderr, errors));
    return false;
  }
  if (issues.length > 0) console.warn(`${count(issues)} Advice stops no build; npm run check shows it.`);
  if (readAddress(process.env).origin === placeholderOrigin) {
    console.warn(`SITE_URL is not set: absolute addresses begin with ${placeholderOrigin}.`);
    if (publish) {
      console.error('A site that is published needs its own: set SITE_URL to its origin.');
      return false;
    }
  }

  // Astro keeps its own files beside the output only inside the project; elsewhere two builds would share them.
  const work = resolve(workshop, `build-${process.pid}`);
  const spare = takeSpare(resolve(workshop), chosen, work);
  try {
    process.env['BUILD_DIR'] = work;
    process.env['BUILD_SPARE'] = spare.inUse;
    process.env['BUILD_OVER'] = chosen;
    process.env['NODE_ENV'] = 'production';
    setWriting(false);
    const { build } = await import('astro');
    await build({ logLevel: process.env['PLUMBLINE_VERBOSE'] ? 'info' : 'warn' });
    const site = listFiles(work);
    const { files } = site;
    for (const said of passedCaps({ files: files.size, bytes: bytesOf(work, files) })) console.warn(said);
    if (compressed) await compressTexts(work, files);
    const refused = await putInPlace(chosen, work, spare, compressed ? listFiles(work) : site);
    if (refused === undefined) return true;
    console.error(refused);
  } catch (error) {
    console.error(saySystemError(error) ?? (error instanceof Error ? error.message : error));
    if (process.env['PLUMBLINE_VERBOSE']) console.error(error);
  } finally {
    returnSpare(spare);
    // At once: after a failure Astro may still be about to write into it.
    sweepWorkshop();
  }
  return false;
}

const bytesOf = (folder: string, files: Iterable<string>): number =>
  Iterator.from(files).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);

/** Where the site goes, with whatever builds that were killed left there mended; `undefined` when that was refused. */
async function chooseHealthyPlace(): Promise<string | undefined> {
  try {
    const chosen = await choosePlace(given(process.env['OUT_DIR']) ?? 'dist', contentFolder);
    if ('place' in chosen) {
      for (const said of await healPlace(chosen.place)) console.warn(said);
      sweepWorkshop();
      return chosen.place;
    }
    console.error(chosen.refused);
  } catch (error) {
    const said = saySystemError(error);
    if (said === undefined) throw error;
    console.error(said);
  }
  return undefined;
}

/** Take away what builds keep while they work, of all that have ended. */
function sweepWorkshop(): void {
  for (const name of existsSync(workshop) ? readdirSync(workshop) : []) {
    const [, pid] = /^build-(\d+)(?:-cache|-spare|-tick)?$/.exec(name) ?? [];
    if (pid !== undefined && isLeft(Number(pid)))
      rmSync(resolve(workshop, name), { recursive: true, force: true });
  }
}
