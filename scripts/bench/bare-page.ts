import site from '../../site.config.ts';
import { printHtml } from '../../src/articles/print.ts';
import type { Figure } from '../../src/claims/figures.ts';
import type { Article, Claim } from '../../src/corpus/types.ts';
import { printingOf } from '../../src/exports/printing-of.ts';
import { shippedWords } from '../../src/content/shipped-words.ts';
import { toWords } from '../../src/i18n/table.ts';
import { readAddress } from '../../src/site/address.ts';
import { addressesOf } from '../../src/site/addresses.ts';
import type { RichText } from '../../src/records/rich-text.ts';
import { toCitation } from '../../src/sources/citation.ts';
import type { Words } from '../../src/i18n/index.ts';
import { startOf } from '../../src/sources/date.ts';

/**
 * The least that an article could weigh: the same prose, annotations, evidence and citations with only `href`, `id`
 * and `lang`. No styles, no scripts, no sidebar, no record for machines.
 */
export const toBarePage = (article: Article): string => {
  const { lang, title, standfirst, prose, claims } = article;
  const to = addressesOf(readAddress(process.env), site.languages, lang);
  const english = shippedWords().get('en') ?? {};
  const [words, original] = [lang, site.languages[0]].map((code) =>
    toWords(english, shippedWords().get(code) ?? {}, code),
  ) as [Words, Words];
  const printing = printingOf({ lang, words, original, to, site }, article);
  const html = ({ tree }: Pick<RichText, 'tree'>) => printHtml(tree, printing);
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body>`,
    `<h1>${escape(title)}</h1><p>${escape(standfirst)}</p>`,
    html({ tree: prose }).replaceAll(/ (?:class|data-[a-z]+|aria-label)(?:="[^"]*")?/g, ''),
    `<ol>${claims.map((claim) => toItem(claim, html)).join('')}</ol>`,
    '</body></html>',
  ].join('');
};

const toItem = (
  { id, statement, assessment, claimed, figures, rationale, evidence }: Claim,
  html: (words: RichText) => string,
): string =>
  `<li id="note-${id}"><p>${escape(statement)} ${assessment}</p>${numbers([...claimed, ...figures])}${html(rationale)}<ul>${evidence
    .map(({ source, stance, finding, locator, figures: given, quote = '' }) => {
      const { authors, title, container, publisher, issued } = toCitation(source, String);
      const lang = source.language === undefined ? '' : ` lang="${source.language}"`;
      const { access, interest } = source;
      const rest = [...authors, container, publisher, startOf(issued), locator, access, interest].filter(
        (part) => part !== undefined,
      );
      return `<li>${stance} ${html(finding)} ${numbers(given)} ${escape(quote)} <a href="/sources/${source.id}/"${lang}>${escape(title)}</a>, ${escape(rest.join(', '))}`;
    })
    .join('')}</ul><a href="#${id}">↩</a> <a href="claims/${id}/">#</a>`;

const numbers = (figures: readonly Figure[]): string =>
  figures.length === 0
    ? ''
    : `<p>${escape(figures.map(({ value, unit, note = '' }) => `${value} ${unit} ${note}`).join('; '))}</p>`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
