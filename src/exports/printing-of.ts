import type { PrintedClaim, Printing } from '../articles/components/printing.ts';
import { formatFigure } from '../i18n/figures.ts';
import type { Words } from '../i18n/index.ts';
import { remembering } from '../records/remembering.ts';
import type { Addresses } from '../site/addresses.ts';
import type { Source } from '../sources/schema.ts';
import { toPlainCitation } from './bibliography.ts';
import { toCslItem } from './csl-json.ts';

/** The language that something is printed in. */
interface In {
  readonly lang: string;
  readonly words: Words;
  readonly to: Addresses;
}

/**
 * What prose is printed with.
 *
 * @param claims those of the edition that it stands in.
 * @param at writes an address: as a page does it, from the site's root, unless told otherwise (`to.absolute`).
 */
export function printingOf(
  { lang, words, to }: In,
  claims: readonly PrintedClaim[] = [],
  at: (path: string) => string = (path) => path,
): Printing {
  const { article, claim, assessments, stances, language } = words;
  return {
    lang,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    to: {
      claim: (of) => at(to.claim(of)),
      entity: (id) => at(to.entity(id)),
      source: (id) => at(to.source(id)),
      file: (path) => at(to.file(path)),
    },
    say: {
      mark: ({ number, assessment }) => article.mark({ number, assessment: assessments[assessment].name }),
      stance: (stance) => stances[stance],
      figure: (figure) => formatFigure(figure, words),
      citation: (source) => citationOf(source, language.locale),
      claimed: claim.claimed,
      found: claim.found,
      inArticle: claim.inArticle,
      claimPage: claim.page,
      sourcePage: article.sourcePage,
    },
  };
}

/** What cites a work, by locale: making it is dear, and the same work is cited again and again. */
const citations = remembering<Source, [], Map<string, string>>(() => new Map());

function citationOf(source: Source, locale: string): string {
  const known = citations(source);
  const made = known.get(locale) ?? toPlainCitation(toCslItem(source), locale);
  known.set(locale, made);
  return made;
}
