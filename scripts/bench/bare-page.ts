import type { Article, Claim } from '../../src/corpus/types.ts';
import { toCitation } from '../../src/sources/citation.ts';
import { startOf } from '../../src/sources/date.ts';

/**
 * The least that an article could weigh: the same prose, annotations, evidence and citations with only `href`, `id`
 * and `lang`. No styles, no scripts, no sidebar, no record for machines.
 */
export const toBarePage = ({ lang, title, standfirst, html, claims }: Article): string =>
  [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body>`,
    `<h1>${escape(title)}</h1><p>${escape(standfirst)}</p>`,
    html.replaceAll(/ (?:class|data-[a-z]+|aria-label)(?:="[^"]*")?/g, ''),
    `<ol>${claims.map(toItem).join('')}</ol>`,
    '</body></html>',
  ].join('');

const toItem = ({ id, statement, assessment, rationale, evidence }: Claim): string =>
  `<li id="note-${id}"><p>${escape(statement)} ${assessment}</p>${rationale.html}<ul>${evidence
    .map(({ source, stance, finding, locator }) => {
      const { authors, title, container, publisher, issued } = toCitation(source, String);
      const lang = source.language === undefined ? '' : ` lang="${source.language}"`;
      const rest = [...authors, container, publisher, startOf(issued), locator].filter(
        (part) => part !== undefined,
      );
      return `<li>${stance} ${finding.html} <a href="/sources/${source.id}/"${lang}>${escape(title)}</a>, ${escape(rest.join(', '))}`;
    })
    .join('')}</ul><a href="#${id}">↩</a> <a href="claims/${id}/">#</a>`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
