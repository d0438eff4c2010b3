import { assessments } from '../../claims/vocabulary.ts';
import { entityTypes } from '../../entities/entity-types.ts';
import type { Fragment } from '../../search/ranking/engine.ts';
import { readerForm } from '../../letters/reader-form.ts';
import { holdsAny, partsOf, quote } from '../../search/ranking/passage.ts';
import { fromCode } from '../../search/indexed/record-marks.ts';
import type { Outcome } from '../../search/ranking/run-search.ts';
import type { ResultKind } from '../../search/indexed/result-kinds.ts';
import { fill } from '../site/element.ts';
import { make, marked } from '../site/nodes.ts';
import type { SearchWords } from './search-words.ts';
import { own } from '../../issues/own.ts';

/** Draw a result: what it is, its title as a link, and the part of it that says most of what was sought. */
export function toItem(
  fragment: Fragment,
  kind: ResultKind,
  { sought, resolved, parsed }: Pick<Outcome, 'sought' | 'resolved' | 'parsed'>,
  words: SearchWords,
): HTMLLIElement {
  const { url, meta, filters } = fragment;
  const lang = filters['lang']?.[0] ?? '';
  const title = meta['title'] ?? url;
  const link = make('a', 'title', ...marked(title, sought));
  link.href = url;
  link.dir = 'auto';
  if (isForeign(lang, words)) link.lang = link.hreflang = lang;
  highlightAt(link, toHighlight(fragment, { resolved, parsed }));
  link.dataset['kind'] = kind;

  const item = make('li', `result result-${kind}`, make('p', 'about', ...about(kind, fragment, words)), link);
  const quoted = quoteOf(kind, fragment, sought);
  if (quoted !== '') {
    const part = make('p', 'quoted', ...marked(quoted, sought));
    part.dir = 'auto';
    part.lang = link.lang;
    item.append(part);
  }
  if (kind === 'entity') item.append(...profile(fromCode(meta['claims']), words));
  return item;
}

function about(kind: ResultKind, { meta, filters, content }: Fragment, words: SearchWords): HTMLElement[] {
  const [date] = filters['date'] ?? [];
  const [lang = ''] = filters['lang'] ?? [];
  const [number = 0] = fromCode(meta['number'] ?? meta['type'] ?? meta['claims']);
  const dated = (): string[] => (date === undefined ? [] : [toDate(date, words.locale)]);
  const parts: readonly (HTMLElement | string)[] = {
    claim: () => [fill(words.claimNumber, { number }), rating(filters['assessment']?.[0] ?? '', words)],
    entity: () => [words.kinds.entity, words.entityTypes[entityTypes[number] ?? ''] ?? ''],
    article: () => [words.kinds.article, ...dated(), countClaims(number, words)],
    source: () => [words.kinds.source, (partsOf(content)[1] ?? '').replace(/\.$/, ''), ...dated()],
  }[kind]();
  const foreign = isForeign(lang, words) ? [own(words.languages, lang) ?? lang] : [];
  const waits = meta['behind'] === undefined ? [] : [words.waits];
  return [...parts, ...foreign, ...waits].map((part) =>
    typeof part === 'string' ? make('span', '', part) : part,
  );
}

/** Whether something has no edition in the language of the page. */
const isForeign = (lang: string, { languages }: SearchWords): boolean => lang !== Object.keys(languages)[0];

function rating(assessment: string, words: SearchWords, count?: number): HTMLElement {
  const name = own(words.assessments, assessment) ?? assessment;
  const counted = count === undefined ? name : fill(own(words.counted, assessment) ?? '', { count });
  const element = make('span', 'rating', counted);
  element.dataset['shape'] = assessment;
  return element;
}

/** How many claims about a thing stand in which way, in the order of the assessments. */
function profile(counts: readonly number[], words: SearchWords): HTMLElement[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return [];
  const ratings = assessments.flatMap((assessment, at) => {
    const count = counts[at] ?? 0;
    return count === 0 ? [] : [rating(assessment, words, count)];
  });
  return [make('p', 'standing', make('span', '', countClaims(all, words)), ...ratings)];
}

const countClaims = (count: number, words: SearchWords): string => fill(words.claimCount, { count });

/** A claim's title is its passage, so another part of it is quoted; where nothing else matches, its reasons. */
function quoteOf(kind: ResultKind, { meta, content }: Fragment, sought: readonly string[]): string {
  const parts = partsOf(content);
  if (kind === 'entity') return parts[0] ?? '';
  if (kind === 'source') return '';
  const title = readerForm(meta['title'] ?? '');
  const other = parts.slice(1).filter((part) => readerForm(part).slice(0, -1) !== title);
  const holds = (part: string): boolean => holdsAny(part, sought);
  return quote(other.some(holds) ? other.filter(holds) : other, sought);
}

/** The words that the page of a result marks: as they were taken, or the name that stands there instead. */
function toHighlight(
  { meta, content }: Fragment,
  { resolved, parsed }: Pick<Outcome, 'resolved' | 'parsed'>,
): string {
  const text = readerForm(`${meta['title'] ?? ''} ${partsOf(content).join(' ')}`);
  const words = resolved.terms.map((term) => {
    if (term.type === 'word') return term.word;
    const typed = term.words.join(' ');
    if (text.includes(readerForm(typed))) return typed;
    return [term.thing.name, ...term.thing.aliases].find((name) => text.includes(readerForm(name))) ?? typed;
  });
  return [...words, ...parsed.phrases].join(' ');
}

/**
 * Let a link carry the words to be marked when it is followed, and only then: an address that is copied from the list
 * stays the plain one.
 */
export function highlightAt(link: HTMLAnchorElement, words: string): void {
  if (words === '') return;
  const follow = (): void => {
    const plain = link.href;
    const url = new URL(plain);
    url.searchParams.set('highlight', words);
    link.href = url.href;
    setTimeout(() => (link.href = plain));
  };
  link.addEventListener('click', follow);
  link.addEventListener('auxclick', follow);
}

function toDate(value: string, locale: string): string {
  const [year = '', month, day] = value.split('-').map(Number);
  if (month === undefined) return String(year);
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(Number(year), month - 1, day ?? 1));
}
