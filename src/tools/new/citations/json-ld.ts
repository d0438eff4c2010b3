import { own } from '../../../issues/own.ts';
import { toPlainText } from './plain-text.ts';

/** What JSON-LD says of a work, in CSL's words. */
export interface LinkedWork {
  readonly type: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly author: readonly Readonly<Record<string, string>>[];
  readonly issued: string | undefined;
}

/** Types of schema.org that are a work to cite, and which. */
const types: Readonly<Record<string, string>> = {
  Article: 'webpage',
  BlogPosting: 'post-weblog',
  Book: 'book',
  Chapter: 'chapter',
  Dataset: 'dataset',
  Legislation: 'legislation',
  NewsArticle: 'article-newspaper',
  ReportageNewsArticle: 'article-newspaper',
  AnalysisNewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  Report: 'report',
  ScholarlyArticle: 'article-journal',
  SocialMediaPosting: 'post',
  Thesis: 'thesis',
  VideoObject: 'motion_picture',
  WebPage: 'webpage',
};

/** The works that a script of JSON-LD describes, the most telling first; none where it cannot be read. */
export function readJsonLd(text: string): LinkedWork[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return [];
  }
  return nodesIn(data)
    .flatMap((node): LinkedWork[] => {
      const type = listOf(node['@type']).flatMap((name) => own(types, String(name)) ?? [])[0];
      return type === undefined ? [] : [toWork(type, node)];
    })
    .toSorted((a, b) => Number(a.type === 'webpage') - Number(b.type === 'webpage'));
}

type Node = Readonly<Record<string, unknown>>;

function nodesIn(data: unknown): Node[] {
  if (Array.isArray(data)) return data.flatMap(nodesIn);
  if (typeof data !== 'object' || data === null) return [];
  const node = data as Node;
  return [node, ...nodesIn(node['@graph'] ?? []), ...nodesIn(node['mainEntity'] ?? [])];
}

function toWork(type: string, node: Node): LinkedWork {
  const texts = {
    title: textOf(node['headline']) || textOf(node['name']),
    'container-title': textOf((node['isPartOf'] as Node | undefined)?.['name']),
    publisher: textOf((node['publisher'] as Node | undefined)?.['name']),
    language: textOf(node['inLanguage']),
    ISBN: textOf(node['isbn']),
  };
  return {
    type,
    texts: Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== '')),
    author: listOf(node['author'] ?? node['creator']).flatMap(toName),
    issued: textOf(node['datePublished']) || undefined,
  };
}

function toName(author: unknown): Readonly<Record<string, string>>[] {
  if (typeof author === 'string')
    return /^https?:/.test(author) || author === '' ? [] : [{ literal: toPlainText(author) }];
  if (typeof author !== 'object' || author === null) return [];
  const { name, familyName, givenName } = author as Node;
  const [family, given] = [textOf(familyName), textOf(givenName)];
  if (family !== '' && given !== '') return [{ family, given }];
  return textOf(name) === '' ? [] : [{ literal: textOf(name) }];
}

const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const textOf = (value: unknown): string => (typeof value === 'string' ? toPlainText(value) : '');
