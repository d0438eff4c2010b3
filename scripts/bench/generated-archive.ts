/** Analyses made from a seed, always the same, as plain data. */
import { numbersFrom, pickFrom, thingsFrom, wordFrom } from '../../src/search/fixtures/generated.ts';
import type { Assessment, Stance } from '../../src/claims/vocabulary.ts';
import type { Named } from '../../src/search/names/names.ts';

/** Evidence that bears an assessment out, when each piece is of another publisher. */
const evidenceFor: Readonly<Record<Assessment, readonly Stance[]>> = {
  corroborated: ['supports', 'supports'],
  'partly-corroborated': ['supports', 'qualifies'],
  disputed: ['supports', 'contradicts'],
  contradicted: ['contradicts', 'context'],
  unverified: ['context', 'qualifies'],
  attributed: ['supports'],
  opinion: ['context'],
};
const words = Object.keys(evidenceFor) as Assessment[];

/** How many there are of what, beside 40 claims in 1,500 words for each analysis. */
export interface Shape {
  /** Sources for each analysis, and whether these are its own or those of all. */
  readonly sources: { readonly each: number; readonly own: boolean };
  /** Names that all share, and those of each analysis alone. */
  readonly names: { readonly common: number; readonly own: number };
}

/** Each analysis has ten sources and two names of its own, and of the other names one now and then. */
export const ownRecords: Shape = { sources: { each: 10, own: true }, names: { common: 40, own: 2 } };

/** As a desk has it: three sources for each analysis, which others cite too, and 500 names in all. */
export const archive: Shape = { sources: { each: 3, own: false }, names: { common: 500, own: 0 } };

const claimsEach = 40;

interface GeneratedClaim {
  readonly id: string;
  readonly assessment: Assessment;
  readonly before: string;
  readonly passage: string;
  readonly after: string;
  readonly statement: string;
  readonly rationale: string;
  readonly evidence: readonly {
    readonly source: string;
    readonly stance: Stance;
    readonly finding: string;
  }[];
}

export interface GeneratedArticle {
  readonly id: string;
  readonly title: string;
  readonly standfirst: string;
  readonly published: string;
  readonly origin: string;
  readonly speaker: string;
  readonly sections: readonly { readonly heading: string; readonly claims: readonly GeneratedClaim[] }[];
}

export interface GeneratedArchive {
  readonly articles: readonly GeneratedArticle[];
  readonly names: readonly Pick<Named, 'id' | 'name' | 'type' | 'aliases'>[];
  readonly sources: readonly { readonly id: string; readonly title: string; readonly publisher: string }[];
}

/** Make an archive of so many analyses. */
export function generateArchive(count: number, shape: Shape): GeneratedArchive {
  const next = numbersFrom(count);
  const pick = pickFrom(next);
  const vocabulary = Array.from({ length: 8000 }, () => wordFrom(next).toLowerCase());
  const word = (): string => vocabulary[Math.floor(8000 ** next()) - 1] ?? 'and';
  const sentence = (length: number, name?: string): string => {
    const said = Array.from({ length }, word);
    if (name !== undefined) said.splice(Math.floor(next() * length), 0, name);
    return said.join(' ');
  };

  const { common, own } = shape.names;
  // A name belongs to one entity.
  const taken = new Set<string>();
  const free = (label: string): boolean => !taken.has(label) && Boolean(taken.add(label));
  const names = thingsFrom(next, common + own * count).map(({ id, name, type, aliases }) => ({
    id,
    type,
    name: free(name) ? name : `${name} ${wordFrom(next)} ${id.slice(6)}`,
    aliases: aliases.filter(free),
  }));
  // Few names are in everyone's mouth: the first of them most.
  const known = (): (typeof names)[number] => names[Math.floor(names.length ** next()) - 1] ?? pick(names);

  const { each } = shape.sources;
  const sources = Array.from({ length: each * count }, (_, at) => ({
    id: `source-${Math.floor(at / each)}-${at % each}`,
    title: sentence(6),
    publisher: `Publisher ${(Math.floor(at / each) + (at % each)) % 97}`,
  }));
  const origins = Array.from({ length: count }, (_, at) => ({
    id: `origin-${at}`,
    title: sentence(6),
    publisher: 'Gazette',
  }));

  const articles = origins.map((origin, number): GeneratedArticle => {
    const close = own > 0 ? names.slice(common + number * own, common + (number + 1) * own) : names;
    const claims = Array.from({ length: claimsEach }, (_, at): GeneratedClaim => {
      const named = own > 0 && next() >= 0.2 ? pick(close) : own > 0 ? pick(names) : known();
      const assessment = words[(at + 1) % words.length] ?? 'opinion';
      const first = Math.floor(next() * (shape.sources.own ? each : sources.length));
      return {
        id: `c-${at + 1}`,
        assessment,
        before: sentence(8),
        passage: sentence(14, named.name),
        after: sentence(14),
        statement: sentence(10),
        rationale: sentence(20),
        evidence: evidenceFor[assessment].map((stance, piece) => ({
          stance,
          source: shape.sources.own
            ? `source-${number}-${(first + piece) % each}`
            : (sources[(first + piece) % sources.length]?.id ?? ''),
          finding: sentence(12),
        })),
      };
    });
    const sections = Array.from({ length: claimsEach / 8 }, (_, at) => ({
      heading: sentence(4),
      claims: claims.slice(at * 8, (at + 1) * 8),
    }));
    return {
      id: `article-${number}`,
      title: sentence(8),
      standfirst: sentence(20),
      published: `20${String(10 + (number % 15))}-0${1 + (number % 9)}-1${number % 10}`,
      origin: origin.id,
      speaker: names[number % 20]?.id ?? '',
      sections,
    };
  });
  return { articles, names, sources: [...sources, ...origins] };
}
