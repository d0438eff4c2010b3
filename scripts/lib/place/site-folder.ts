import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { given as isGiven } from '../../../src/site/address.ts';
import { choosePlace } from './choose-place.ts';
import { contentFolder } from '../../../src/build/shared-content.ts';
import { healPlace } from './heal-place.ts';
import { readManifest } from './manifest.ts';

/** The folder of the site that was built last, as its name is given, and what the build wrote there; ends the run without one. */
export async function siteFolder(): Promise<{ readonly given: string; readonly files: readonly string[] }> {
  const given = isGiven(process.env['OUT_DIR']) ?? 'dist';
  const chosen = await choosePlace(given, contentFolder);
  if ('place' in chosen) for (const said of await healPlace(chosen.place)) console.warn(said);
  const manifest = existsSync(resolve(given))
    ? await readManifest(resolve(given)).catch(() => undefined)
    : undefined;
  if (manifest) return { given, files: [...manifest.files].sort() };
  console.error(
    `There is no built site in "${given}". Run npm run build first; OUT_DIR names another folder.`,
  );
  process.exit(1);
}
