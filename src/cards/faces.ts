/**
 * The faces that cards are set in, and which characters each has. Newsreader is the site's; what it lacks, Noto Sans
 * has. Files are those of the Fontsource packages, under the SIL Open Font License.
 */
import { remembering } from '../records/remembering.ts';

/** A file of a face, with the characters it serves. */
export interface Face {
  readonly family: string;
  /** Below `@fontsource-variable/`. */
  readonly file: string;
  /** Code points, both ends included. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** What each package has, in order of preference: its family, and the subsets we take (all, where none is named). */
export const packages = [
  { id: 'newsreader', family: 'Newsreader', subsets: ['latin', 'latin-ext', 'vietnamese'] },
  { id: 'noto-sans', family: 'Noto Sans', subsets: undefined },
  { id: 'noto-sans-arabic', family: 'Noto Sans Arabic', subsets: ['arabic'] },
  { id: 'noto-sans-hebrew', family: 'Noto Sans Hebrew', subsets: ['hebrew'] },
  { id: 'noto-sans-sc', family: 'Noto Sans SC', subsets: undefined },
] as const;

export const families = {
  serif: packages.map(({ family }) => family).join(', '),
  sans: packages
    .slice(1)
    .map(({ family }) => family)
    .join(', '),
};

/** Read a package's `unicode.json`: subset → `U+0000-00FF,U+0131`. */
export function facesOf(
  { id, family, subsets }: (typeof packages)[number],
  unicode: Readonly<Record<string, string>>,
): Face[] {
  return Object.entries(unicode)
    .filter(([subset]) => subsets === undefined || (subsets as readonly string[]).includes(subset))
    .map(([subset, ranges]) => ({
      family,
      // Numbered subsets stand in brackets: "[4]" is the file "…-4-…".
      file: `${id}/files/${id}-${subset.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`,
      ranges: ranges.split(',').map((range) => {
        const [first = '', last = first] = range.replace(/^U\+/i, '').split('-');
        return [parseInt(first, 16), parseInt(last, 16)] as const;
      }),
    }));
}

const has = ({ ranges }: Face, point: number): boolean =>
  ranges.some(([first, last]) => point >= first && point <= last);

/** The faces that have a sign, looked up once: there are thousands of ranges, and few signs make up most texts. */
function facesWith(sign: string, faces: readonly Face[]): readonly Face[] {
  const known = facesBySign(faces);
  const point = sign.codePointAt(0) ?? 0;
  const found = known.get(sign) ?? faces.filter((face) => has(face, point));
  known.set(sign, found);
  return found;
}

const facesBySign = remembering<readonly Face[], [], Map<string, readonly Face[]>>(() => new Map());

/** The faces that have a character of the text: of each family those it needs. */
export function facesFor(text: string, faces: readonly Face[]): Face[] {
  const needed = new Set(Array.from(new Set(text)).flatMap((sign) => facesWith(sign, faces)));
  return faces.filter((face) => needed.has(face));
}

/** Most texts are of these signs alone, and need not be looked at one by one. */
const haveAscii = remembering((faces: readonly Face[]): boolean =>
  Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).every(
    (sign) => facesWith(sign, faces).length > 0,
  ),
);

/**
 * The first of several texts whose letters all have a face; signs without one (emoji) are left out, for an empty box
 * says nothing.
 */
export function readable(texts: readonly string[], faces: readonly Face[]): string {
  const [first = ''] = texts;
  if (/^[ -~]*$/.test(first) && haveAscii(faces)) return first.replaceAll(/ {2,}/g, ' ').trim();
  const covered = (sign: string): boolean => /\s/u.test(sign) || facesWith(sign, faces).length > 0;
  const found = texts.find((text) =>
    Array.from(text).every((sign) => !/[\p{L}\p{N}]/u.test(sign) || covered(sign)),
  );
  return Array.from(found ?? '')
    .filter(covered)
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
