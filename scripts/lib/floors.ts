/**
 * The rooms of `src`, each above those it may stand on: an import leads down this list or stays in its room, by value and
 * by type. The lint holds it (`eslint.config.js`), `npm run graph` shows it, `src/README.md` says what each room is for.
 *
 * 2026-11-28: an order and no table of who may import whom: it allows no circle, and a new import needs no new line. Where
 * one has to climb, what it wants is in the wrong room, or is two things.
 */
import { own } from '../../src/issues/own.ts';
export const floors = [
  'styles',
  'letters',
  'issues',
  'records',
  'claims',
  'sources',
  'entities',
  'i18n',
  'pictures',
  'articles',
  'ledger',
  'site',
  'content',
  'corpus',
  'search',
  'cards',
  'exports',
  'build',
  'guide',
  'tools',
  'browser/site',
  'browser/offline',
  'browser/search',
  'browser/article',
  'components',
  'layouts',
  'pages',
  'astro',
  'scripts',
  'tests',
] as const;

export type Floor = (typeof floors)[number];

/** Files that stand in no folder of their own room. */
const atRoot: Readonly<Record<string, Floor>> = {
  'site.config.ts': 'site',
  'astro.config.mjs': 'astro',
  'src/content.config.ts': 'astro',
};

/** The folder of a room, from the project's root. */
export const folderOf = (floor: Floor): string =>
  floor === 'scripts' || floor === 'tests' ? floor : `src/${floor}`;

/** The room of a file; `undefined` for what holds no room up: tests, their fixtures, and what belongs to no floor. */
export function floorOf(path: string): Floor | undefined {
  if (/\.test\.ts$|\/fixtures(?:\.ts$|\/)/.test(path)) return undefined;
  return own(atRoot, path) ?? floors.find((floor) => path.startsWith(`${folderOf(floor)}/`));
}

/** Whether a room may import from another. */
export const mayImport = (from: Floor, to: Floor): boolean => floors.indexOf(to) <= floors.indexOf(from);
