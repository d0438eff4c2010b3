import { spelledOut } from '../letters/latin.ts';
import { readerForm, readerWords } from '../letters/reader-form.ts';

/** Texts that are searched for parts of words, as a list on a page is narrowed: all of them are at hand. */
export class TextFinder {
  #texts: readonly string[];

  constructor(texts: readonly string[]) {
    this.#texts = texts.map(searched);
  }

  /** In their form for readers, with what else they are found by. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** Let texts be found by more: for each a text, in their order. */
  add(texts: readonly string[]): void {
    this.#texts = this.#texts.map((text, at) => `${text}\n${searched(texts[at] ?? '')}`);
  }

  /** The words of a query, each in the form that stands somewhere; in its own where none does. */
  words(query: string): string[] {
    const spelled = readerWords(spelledOut(query));
    return readerWords(query).map((word, at) => this.#standing([word, spelled[at] ?? word]));
  }

  /** Of each text whether it holds every word, in any order. */
  holding(words: readonly string[]): boolean[] {
    return this.#texts.map((text) => words.every((word) => text.includes(word)));
  }

  stands(word: string): boolean {
    return this.#texts.some((text) => text.includes(word));
  }

  /** As it was typed, without the signs about it, without those in it. */
  #standing(forms: readonly string[]): string {
    const bare = forms.map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    const all = [...forms, ...bare, ...bare.map(together)].filter((word) => word !== '');
    const found = all.find((word) => this.stands(word));
    return found ?? bare.find((word) => word !== '') ?? forms[0] ?? '';
  }
}

/** Words that a sign parts, as one: `f-16` is `f16`, and `j. d. vance` is `jd vance`. */
const parted = /\p{L}\.(?:\s?\p{L}\.)+|[\p{L}\p{M}\p{N}]+(?:[-.'/][\p{L}\p{M}\p{N}]+)+/gu;
const together = (text: string): string => text.replaceAll(/[-.'/\s]/g, '');

/**
 * A text by all that it is found by: its form for readers, that with nothing on its letters, `ø` as two letters, words
 * parted by signs as one.
 */
function searched(text: string): string {
  const form = readerForm(text);
  const bare = form
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .normalize('NFC');
  const spelled = text.split(/\s+/u).map((word) => ({ word, two: spelledOut(word) }));
  const twos = spelled.flatMap(({ word, two }) => (two === word ? [] : readerForm(two)));
  const whole = (form.match(parted) ?? []).map(together);
  return [form, ...(bare === form ? [] : [bare]), ...twos, ...whole].join('\n');
}
