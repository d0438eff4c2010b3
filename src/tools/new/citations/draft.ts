import { isSafeAddress } from '../../../records/fields.ts';
import type { CslItem } from './read-item.ts';
import { readDate } from './read-date.ts';

/** An item that is being read: what has a value keeps it, and what finds no place is named. */
export class Draft {
  readonly #item = new Map<string, unknown>();
  readonly #left: string[] = [];

  /** Give a field its value. Where it has another already, `from` is named as left out. */
  set(field: string, value: unknown, from: string): void {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return;
    const before = this.#item.get(field);
    if (before === undefined) this.#item.set(field, value);
    else if (JSON.stringify(before) !== JSON.stringify(value)) this.leave(from);
  }

  /** Give a field its value where it has none: what comes later says the same less exactly. */
  setFirst(field: string, value: unknown): void {
    if (this.#item.get(field) === undefined) this.set(field, value, field);
  }

  /** Add a text to others in a field: a sentence after a sentence, a word after a word. */
  add(field: string, value: string, between = '; '): void {
    if (value === '') return;
    const before = this.#item.get(field);
    if (typeof before !== 'string') this.#item.set(field, value);
    else if (!before.includes(value))
      this.#item.set(field, `${before}${/[.!?]$/.test(before) ? ' ' : between}${value}`);
  }

  addNames(field: string, names: readonly object[]): void {
    if (names.length > 0)
      this.#item.set(field, [...((this.#item.get(field) as object[] | undefined) ?? []), ...names]);
  }

  setDate(field: string, text: string, from: string): void {
    const read = readDate(text);
    if (!read) return this.leave(`${from} ("${text}" is no date of the calendar)`);
    this.set(field, read.date, from);
    if (read.left !== undefined) this.leave(`${from} (${read.left})`);
  }

  /** Take the first address; others that stand with it are named. */
  setAddresses(text: string, from: string): void {
    for (const given of text.split(/\s+(?=https?:|www\.)|[\s;,|]+(?=https?:)/)) {
      const url = given
        .trim()
        .replace(/^<(.*)>$/, '$1')
        .replaceAll(' ', '%20');
      if (url === '') continue;
      if (isSafeAddress(url)) this.set('URL', url, `${from} (${url})`);
      else this.leave(`${from} ("${given.trim()}" is no address of the web)`);
    }
  }

  get(field: string): unknown {
    return this.#item.get(field);
  }

  leave(what: string): void {
    if (!this.#left.includes(what)) this.#left.push(what);
  }

  done(): { item: CslItem; left: string[] } {
    return { item: Object.fromEntries(this.#item), left: this.#left };
  }
}
