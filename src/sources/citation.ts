import type { SourceDate } from './date.ts';
import { isDescription, type CslName, type Source } from './schema.ts';
import { publisherOf } from './publisher.ts';

/** A CSL name as it is read: "David Biller", "BBC World Service". */
export const nameOf = (name: CslName): string => {
  if ('literal' in name) return name.literal;
  if (!('family' in name)) return name.given;
  const before = [name['dropping-particle'], name['non-dropping-particle']].map(particle).join('');
  const whole = `${name.given === undefined ? '' : `${name.given} `}${before}${name.family}`;
  return name.suffix === undefined ? whole : `${whole}, ${name.suffix}`;
};

/** A particle with the blank after it, which one that ends in a hyphen or an apostrophe has not: al-Assad, d’Artagnan. */
const particle = (text: string | undefined): string =>
  text === undefined || /[-‐‑'’ʼ]$/u.test(text) ? (text ?? '') : `${text} `;

/** The parts of a full citation, in the order they are read; absent ones are left out. */
export interface Citation {
  readonly authors: readonly string[];
  readonly title: string;
  /** Whether the title is a description, shown in square brackets. */
  readonly described: boolean;
  readonly container: string | undefined;
  readonly publisher: string | undefined;
  readonly issued: SourceDate | undefined;
  readonly details: readonly string[];
}

/** Take from a source what a full citation says. The publisher is named only where the container does not say it. */
export function toCitation(source: Source, pages: (page: string) => string): Citation {
  const {
    title,
    author = [],
    'container-title': container,
    issued,
    volume,
    issue,
    page,
    number,
    DOI,
  } = source;
  const publisher = publisherOf(source);
  const details = [
    volume && issue ? `${volume}(${issue})` : (volume ?? issue),
    number,
    page && pages(page),
    DOI,
  ];
  return {
    authors: author.map(nameOf),
    title,
    described: isDescription(title),
    container,
    publisher: container?.includes(publisher) ? undefined : publisher,
    issued,
    details: details.filter((detail): detail is string => Boolean(detail)),
  };
}
