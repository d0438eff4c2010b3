/** What of other people's work a built site carries, and under which licence: told by the bundles themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A package of which something stands in the built site. */
export interface Carried {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression: `MIT`, `CPAL-1.0 OR AGPL-1.0`. */
  readonly licence: string;
  /** The licence in full, as the package brings it. */
  readonly text: string;
}

/** Licences that ask of whoever publishes a site no more than to name them. */
const free: ReadonlySet<string> = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause CC0-1.0 ISC MIT MIT-0 OFL-1.1 Unlicense'.split(' '),
);

/** What a bundler says of a file that it makes; `moduleIds` of a script, `originalFileNames` of anything else. */
type Made =
  | { readonly type: 'chunk'; readonly moduleIds: readonly string[] }
  | { readonly type: 'asset'; readonly originalFileNames: readonly string[] };

/**
 * Folders of the packages that files of the site were made of. A script counts where browsers load it; pages are made
 * by scripts too, and carry nothing of those.
 *
 * @param root where the file names of assets begin.
 */
export function packagesIn(bundle: readonly Made[], forBrowsers: boolean, root: string): string[] {
  const ids = bundle.flatMap((file) => {
    if (file.type === 'asset') return file.originalFileNames;
    // The bundler's own few lines bear its name in place of a path.
    return forBrowsers ? file.moduleIds.map((id) => id.replace(/^\0(?=rolldown\/)/, 'node_modules/')) : [];
  });
  const folders = ids.map((id) => /^(.*\/node_modules\/|node_modules\/)((?:@[^/]+\/)?[^/]+)/.exec(id)?.[0]);
  return [
    ...new Set(folders.filter((folder) => folder !== undefined).map((folder) => resolve(root, folder))),
  ];
}

/** Read what a package says of itself. */
export function readCarried(folder: string): Carried {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
  return { name, version, licence: license, text: licenceIn(folder) };
}

/** Every file that a package names a licence or a notice; one keeps a folder of them. */
function licenceIn(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && isLicence.test(join(entry.parentPath, entry.name).slice(folder.length)),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').trim())
    .sort()
    .join('\n\n');
}

const isLicence = /^[/\\](?:licen[cs]e|copying|notice|ofl)\b[^/\\]*(?:[/\\][^/\\]+)?$/i;

/**
 * The file that names them all, each with its licence in full.
 *
 * @throws when one is under a licence that asks more than that: what it asks should be somebody's decision.
 */
export function toLicences(carried: readonly Carried[]): string {
  // A folder may be reached by more than one path.
  const each = new Map(carried.map((one) => [`${one.name} ${one.version}`, one]));
  const sorted = [...each.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const refused = sorted.filter(({ licence, text }) => !isFree(licence) || text === '');
  if (refused.length > 0) {
    const named = refused.map(
      ({ name, version, licence }) => `${name} ${version} (${licence || 'no licence'})`,
    );
    throw new Error(
      `The site would carry ${named.join(', ')}, under a licence that asks more than to be named, or comes without its text.\n` +
        `Let the build use it and the pages do without, or decide on it in src/build/licences.ts.`,
    );
  }
  const list = sorted.map(({ name, version, licence }) => `- ${name} ${version} (${licence})\n`).join('');
  const texts = sorted.map(({ name, text }) => `\n${'-'.repeat(80)}\n${name}\n\n${text.trim()}\n`).join('');
  return (
    'This site was made with Plumbline, a program under the MIT licence. What was written for it is under the licence\n' +
    `that its pages name. Its files carry parts of these works of others:\n\n${list}${texts}`
  );
}

/** Whether one of the licences that a package lets us choose from (`OR`) is free, or all that it puts together (`AND`). */
const isFree = (expression: string): boolean =>
  expression
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => free.has(one.replaceAll(/[()]/g, '').trim())));
