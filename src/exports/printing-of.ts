import { fileName } from '../articles/components/files.ts';
import type { PrintedClaim, Printing } from '../articles/components/printing.ts';
import { formatDate } from '../i18n/dates.ts';
import { formatFigure } from '../i18n/figures.ts';
import { sayBehind } from '../i18n/behind.ts';
import { sayPublisher } from '../i18n/publishers.ts';
import { formatLocator } from '../i18n/locators.ts';
import type { Words } from '../i18n/index.ts';
import type { Entity } from '../entities/schema.ts';
import type { Addresses } from '../site/addresses.ts';
import { inksOf } from '../site/theme-inks.ts';
import type { SiteTheme } from '../site/theme.ts';
import type { Source } from '../sources/schema.ts';
import { toPlainCitation } from './plain-citation.ts';
import { toCslItem } from './csl-json.ts';

/** The language that something is printed in. */
interface In {
  readonly lang: string;
  readonly words: Words;
  /** The words of the language that originals are written in. */
  readonly original: Words;
  readonly to: Addresses;
  /** The site as it calls itself in this language, and its colours. */
  readonly site: { readonly name: string; readonly theme?: SiteTheme };
}

/** An edition as far as its prose draws on it. */
interface Printed {
  readonly id: string;
  readonly claims: readonly PrintedClaim[];
  readonly mentions: readonly Entity[];
  readonly sources: readonly Source[];
}

/**
 * What prose is printed with.
 *
 * @param of the edition that it stands in; none for words that stand by themselves: a reason, a finding.
 * @param medium a page writes addresses from the site's root; readers elsewhere need them whole.
 */
export function printingOf(
  { lang, words, original, to, site }: In,
  of: Printed = { id: '', claims: [], mentions: [], sources: [] },
  medium: Printing['medium'] = 'page',
): Printing {
  const { article, claim, assessments, stances, replies } = words;
  const at = medium === 'page' ? (path: string) => path : to.absolute;
  const entities = [...of.mentions, ...of.claims.flatMap((one) => one.entities)];
  return {
    lang,
    words,
    medium,
    claims: new Map(of.claims.map((one) => [one.id, one])),
    entities: new Map(entities.map((one) => [one.id, one])),
    sources: new Map(of.sources.map((one) => [one.id, one])),
    inks: inksOf(site.theme),
    framed: (title, sources = []) => ({
      title,
      source:
        sources.length === 0
          ? undefined
          : words.picture[sources.length > 1 ? 'sources' : 'source']({
              // Of several works there is no room for more than who published them.
              source:
                sources.length > 1
                  ? [...new Set(sources.map((one) => sayPublisher(one, words)))].join(', ')
                  : sources.map((one) => citationOf(one, words)).join(''),
            }),
      site: site.name,
      address: to.absolute(to.article(of.id)),
    }),
    to: {
      published: (file) => at(to.articleFile(of.id, fileName(file))),
      claim: (of) => at(to.claim(of)),
      originalClaim: (of) => at(to.originalClaim(of)),
      entity: (id) => at(to.entity(id)),
      source: (id) => at(to.source(id)),
      file: (path) => at(to.file(path)),
    },
    say: {
      mark: ({ number, assessment }) => article.mark({ number, assessment: assessments[assessment].name }),
      stance: (stance) => stances[stance],
      reply: (status, date) => replies[status]({ date: formatDate(date, words) }),
      replies: claim.replies,
      behind: (date) => sayBehind(date, words, original),
      originalLang: original.lang,
      figure: (figure) => formatFigure(figure, words),
      locator: (locator) => formatLocator(locator, words, original),
      citation: (source) => citationOf(source, words),
      claimed: claim.claimed,
      found: claim.found,
      inArticle: claim.inArticle,
      claimPage: claim.page,
      sourcePage: article.sourcePage,
    },
  };
}

const citationOf = (source: Source, { language: { locale }, quoted }: Words): string =>
  toPlainCitation(toCslItem(source), locale, quoted.around('text', {}));
