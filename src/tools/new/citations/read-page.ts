import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { isSafeAddress } from '../../../records/fields.ts';
import { Draft } from './draft.ts';
import { readJsonLd } from './json-ld.ts';
import type { ReadItem } from './read-item.ts';
import { toName } from './plain-name.ts';
import { toPlainText } from './plain-text.ts';

/** What a page says of itself where programs look. */
interface PageTags {
  readonly tags: readonly (readonly [name: string, value: string])[];
  readonly data: readonly string[];
  readonly title: string;
  readonly language: string;
  readonly canonical: string;
}

/** Tags that are one field of CSL, the most exact vocabulary first: Highwire's, Dublin Core's, Open Graph's. */
const texts: readonly (readonly [string, string])[] = [
  ['citation_title', 'title'],
  ['citation_journal_title', 'container-title'],
  ['citation_conference_title', 'container-title'],
  ['citation_inbook_title', 'container-title'],
  ['citation_journal_abbrev', 'container-title-short'],
  ['citation_publisher', 'publisher'],
  ['citation_dissertation_institution', 'publisher'],
  ['citation_technical_report_institution', 'publisher'],
  ['citation_technical_report_number', 'number'],
  ['citation_volume', 'volume'],
  ['citation_issue', 'issue'],
  ['citation_issn', 'ISSN'],
  ['citation_isbn', 'ISBN'],
  ['citation_doi', 'DOI'],
  ['citation_pmid', 'PMID'],
  ['citation_language', 'language'],
  ['citation_abstract', 'abstract'],
];
const after: readonly (readonly [string, string])[] = [
  ['dc.title', 'title'],
  ['dcterms.title', 'title'],
  ['dc.publisher', 'publisher'],
  ['dcterms.publisher', 'publisher'],
  ['dc.language', 'language'],
  ['dcterms.language', 'language'],
  ['og:title', 'title'],
  ['og:site_name', 'container-title'],
  ['og:locale', 'language'],
];
const dates = ['citation_publication_date', 'citation_date', 'citation_online_date', 'citation_year'];
const datesAfter = ['dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'article:published_time'];

/** A page as an item of CSL, by its citation tags (`citation_*`, Dublin Core, Open Graph) and its JSON-LD. */
export function readPage(html: string, url: string): ReadItem {
  const { tags, data, title, language, canonical } = tagsOf(html);
  const draft = new Draft();
  const has = (name: string): boolean => tags.some(([tag]) => tag === name);
  const all = (name: string): string[] => tags.flatMap(([tag, value]) => (tag === name ? [value] : []));
  const linked = data.flatMap((text) => readJsonLd(text)).at(0);
  draft.set('type', typeOf(has) ?? linked?.type ?? 'webpage', 'type');

  const take = (pairs: typeof texts): void => {
    for (const [name, field] of pairs) for (const value of all(name)) draft.setFirst(field, value);
  };
  take(texts);
  draft.addNames('author', all('citation_author').map(toName));
  draft.addNames('editor', all('citation_editor').map(toName));
  for (const name of dates)
    for (const value of all(name))
      if (draft.get('issued') === undefined) draft.setDate('issued', value, name);
  const [first, last] = [all('citation_firstpage')[0], all('citation_lastpage')[0]];
  if (first !== undefined)
    draft.set('page', last === undefined || last === first ? first : `${first}-${last}`, 'pages');

  for (const [field, value] of Object.entries(linked?.texts ?? {})) draft.setFirst(field, value);
  if (draft.get('author') === undefined) draft.addNames('author', linked?.author ?? []);
  if (linked?.issued !== undefined && draft.get('issued') === undefined)
    draft.setDate('issued', linked.issued, 'datePublished');

  take(after);
  const creators = [...all('dc.creator'), ...all('dcterms.creator'), ...all('author')].filter(
    (name) => !/^https?:/.test(name),
  );
  if (draft.get('author') === undefined) draft.addNames('author', [...new Set(creators)].map(toName));
  for (const name of datesAfter)
    for (const value of all(name))
      if (draft.get('issued') === undefined) draft.setDate('issued', value, name);
  draft.setFirst('title', title);
  draft.setFirst('language', language);
  draft.set('URL', addressOf(canonical, url), 'URL');

  const used = new Set([...texts, ...after].map(([name]) => name));
  for (const [name] of tags)
    if (
      name.startsWith('citation_') &&
      !used.has(name) &&
      !/^citation_(?:author|editor|firstpage|lastpage|.*date|year)$/.test(name)
    )
      draft.leave(name);
  return draft.done();
}

function typeOf(has: (name: string) => boolean): string | undefined {
  if (has('citation_journal_title')) return 'article-journal';
  if (has('citation_conference_title')) return 'paper-conference';
  if (has('citation_inbook_title')) return 'chapter';
  if (has('citation_dissertation_institution')) return 'thesis';
  if (has('citation_technical_report_institution')) return 'report';
  return has('citation_isbn') ? 'book' : undefined;
}

/** The address that a page gives as its own, where it is one of the same site. */
function addressOf(canonical: string, url: string): string {
  const own = URL.parse(canonical, url);
  return own?.hostname === new URL(url).hostname && own.pathname !== '/' && isSafeAddress(own.href)
    ? own.href
    : url;
}

function tagsOf(html: string): PageTags {
  const tags: (readonly [string, string])[] = [];
  const data: string[] = [];
  const found = { title: '', language: '', canonical: '' };
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [...parse(html).childNodes];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    if (!('tagName' in node)) continue;
    const attribute = (name: string): string => node.attrs.find((each) => each.name === name)?.value ?? '';
    const text = (): string => node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    if (node.tagName === 'meta') {
      const name = (attribute('name') || attribute('property')).toLowerCase();
      const value = toPlainText(attribute('content'));
      if (name !== '' && value !== '') tags.push([name, value]);
    } else if (node.tagName === 'script' && attribute('type') === 'application/ld+json') data.push(text());
    else if (node.tagName === 'title' && found.title === '') found.title = toPlainText(text());
    else if (node.tagName === 'html') found.language = attribute('lang');
    else if (node.tagName === 'link' && attribute('rel').toLowerCase() === 'canonical')
      found.canonical = attribute('href');
    // In the order of the page.
    waiting.unshift(...node.childNodes);
  }
  return { tags, data, ...found };
}
