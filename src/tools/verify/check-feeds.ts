import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import type { Fault } from './faults.ts';
import { own } from '../../issues/own.ts';

/** Check that a file is XML and, if it is an Atom feed, what RFC 4287 asks of one. */
export function checkXml(file: string, text: string): Fault[] {
  const faults: Fault[] = [];
  const say = (reason: string, line = 1, column = 1): void =>
    void faults.push({ file, line, column, rule: 'invalid-feed', reason });
  let feed: XmlElement | null;
  try {
    feed = parseXml(text).root;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    say(`It is not XML: ${error.message.split('\n', 1)[0] ?? ''}`, error.line, error.column);
    return faults;
  }
  if (feed?.name !== 'feed') return faults;

  if (feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') say('Its namespace is not that of Atom.');
  for (const name of needed) if (textOf(feed, name) === '') say(`The feed has no <${name}>.`);
  if (!inside(feed, 'link').some(({ attributes }) => attributes['rel'] === 'self'))
    say('The feed does not say where it is itself.');
  if (textOf(feed, 'updated') !== '' && !isDate(textOf(feed, 'updated')))
    say(`The feed was updated at "${textOf(feed, 'updated')}", which is no date.`);
  const ids = new Set<string>();
  for (const [index, entry] of inside(feed, 'entry').entries()) {
    const id = textOf(entry, 'id');
    const which = id === '' ? `Entry ${index + 1}` : `The entry "${id}"`;
    for (const name of needed) if (textOf(entry, name) === '') say(`${which} has no <${name}>.`);
    if (ids.has(id)) say(`${which} is there twice.`);
    ids.add(id);
    if (!isDate(textOf(entry, 'updated')))
      say(`${which} was updated at "${textOf(entry, 'updated')}", which is no date.`);
    if (inside(feed, 'author').length + inside(entry, 'author').length === 0)
      say(`${which} has no author, and the feed has none either.`);
  }
  return faults;
}

/** Check what JSON Feed 1.1 asks of a feed. */
export function checkJsonFeed(file: string, feed: unknown): Fault[] {
  const faults: Fault[] = [];
  const say = (reason: string): void =>
    void faults.push({ file, line: 1, column: 1, rule: 'invalid-feed', reason });
  const { version, title, items } = (feed ?? {}) as { version?: unknown; title?: unknown; items?: unknown };
  if (version !== 'https://jsonfeed.org/version/1.1') say('Its version is not that of JSON Feed 1.1.');
  if (typeof title !== 'string') say('The feed has no title.');
  if (!Array.isArray(items)) say('The feed has no items.');
  const ids = new Set<unknown>();
  for (const item of (Array.isArray(items) ? items : []) as Record<string, unknown>[]) {
    const id = item['id'];
    if (typeof id !== 'string' || id === '') say('An item has no id.');
    if (ids.has(id)) say(`The item "${String(id)}" is there twice.`);
    ids.add(id);
    if (typeof item['content_html'] !== 'string' && typeof item['content_text'] !== 'string')
      say(`The item "${String(id)}" has no content.`);
    for (const name of ['date_published', 'date_modified']) {
      const date = own(item, name);
      if (date !== undefined && !(typeof date === 'string' && isDate(date)))
        say(`The item "${String(id)}" has no date as ${name}.`);
    }
  }
  return faults;
}

const needed = ['id', 'title', 'updated'] as const;

const inside = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);

const textOf = (parent: XmlElement, name: string): string => inside(parent, name)[0]?.text.trim() ?? '';

/** RFC 3339. */
const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) &&
  !Number.isNaN(Date.parse(text));
