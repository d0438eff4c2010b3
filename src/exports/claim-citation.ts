import { saysNow } from '../claims/says-now.ts';
import type { Article, Claim, RetiredRecord } from '../corpus/types.ts';
import { formatDate } from '../i18n/dates.ts';
import { toBibtex } from './bibtex.ts';
import { toRis } from './ris.ts';
import { citeAlike } from './cite-alike.ts';
import { toCslDate } from '../sources/date.ts';
import type { CslItem } from './csl-json.ts';
import type { SiteContext } from './schema-org.ts';

type Write = (claim: Claim, article: Article, context: SiteContext) => string;

/** How to cite a claim: its present revision, with the date of that, in every form there is. */
export const claimCitations = {
  /** A sentence. */
  plain: (claim, article, context) => {
    const { language, quoted } = context.wordsOf(claim.lang);
    return citeAlike(
      article,
      toClaimItem(claim, article, context),
      language.locale,
      quoted.around('text', {}),
    );
  },
  bibtex: (claim, article, context) => toBibtex([toClaimItem(claim, article, context)]),
  ris: (claim, article, context) => {
    const item = toClaimItem(claim, article, context);
    // RIS has no field for a genre.
    return toRis({ ...item, note: `${String(item['genre'])}. ${String(item['note'])}` });
  },
  csl: (claim, article, context) => `${JSON.stringify([toClaimItem(claim, article, context)], null, 2)}\n`,
  /** A template for Wikipedia's references. */
  wikipedia: toWikipediaTemplate,
} satisfies Record<string, Write>;

export const citationForms = Object.keys(claimCitations) as (keyof typeof claimCitations)[];

type WriteRetired = (record: RetiredRecord, lang: string, context: SiteContext) => string;

/** A withdrawn claim in the forms that are files: a reference that is fetched again says what became of it. */
export const retiredCitations = {
  bibtex: (...of) => toBibtex([toRetiredItem(...of)]),
  ris: (...of) => toRis(toRetiredItem(...of)),
} satisfies Record<string, WriteRetired>;

/** The publisher answers for the withdrawal, and its day is that of the page. */
function toRetiredItem(record: RetiredRecord, lang: string, { site, to, wordsOf }: SiteContext): CslItem {
  const words = wordsOf(lang);
  const { retired } = words.history;
  return {
    id: `${record.article ?? ''}/${record.id}`,
    type: 'webpage',
    title: record.title,
    author: [{ literal: site.publisher.name }],
    'container-title': site.name,
    publisher: site.publisher.name,
    note: `${retired.claim({ date: formatDate(record.date, words) })}. ${record.reason}`,
    issued: toCslDate(record.date),
    language: lang,
    URL: to.absolute(to.thing(record)),
  };
}

/** A claim as an item of a bibliography: a page of the site, by the authors of its analysis. */
function toClaimItem(claim: Claim, article: Article, { site, to, wordsOf }: SiteContext): CslItem {
  const words = wordsOf(claim.lang);
  const { name } = words.assessments[claim.assessment];
  return {
    id: `${claim.article}/${claim.id}`,
    type: 'webpage',
    title: saysNow(claim),
    author: article.authors.map((author) => ({ literal: author })),
    'container-title': site.name,
    publisher: site.publisher.name,
    genre: words.cite.genre({ number: claim.number, assessment: name, revision: claim.revision }),
    note: words.cite.note({ title: article.title }),
    version: String(claim.revision),
    issued: toCslDate(claim.updated),
    language: claim.lang,
    URL: to.absolute(to.claim(claim)),
  };
}

/** @see https://en.wikipedia.org/wiki/Template:Cite_web */
function toWikipediaTemplate(claim: Claim, article: Article, { site, to, wordsOf }: SiteContext): string {
  const words = wordsOf(claim.lang);
  const { name } = words.assessments[claim.assessment];
  const parameters = [
    ...article.authors.map((author, index) => [
      article.authors.length > 1 ? `author${index + 1}` : 'author',
      author,
    ]),
    ['title', saysNow(claim)],
    ['type', words.cite.genre({ number: claim.number, assessment: name, revision: claim.revision })],
    ['website', site.name],
    ['publisher', site.publisher.name],
    ['date', claim.updated],
    ['language', claim.lang],
  ];
  const written = parameters.map(([key = '', value = '']) => `|${key}=${escapeWiki(value)}`);
  return `{{cite web ${[...written, `|url=${to.absolute(to.claim(claim))}`].join(' ')}}}`;
}

/** Signs that wiki text gives a meaning to, as character references. */
const escapeWiki = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(
      /[|{}[\]<>&=]|'(?=')|(?<=')'|~(?=~)|(?<=~)~|_(?=_)|(?<=_)_/g,
      (sign) => `&#${sign.charCodeAt(0)};`,
    );
