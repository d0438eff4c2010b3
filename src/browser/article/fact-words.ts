/** How facts are found by words. Loaded when someone turns to the box: what it weighs costs no one else anything. */
import { spelledOut } from '../../letters/latin.ts';
import { readerForm, readerWords } from '../../letters/reader-form.ts';
import { forgive, type Forgiven } from './forgive.ts';

/** What the words of a query find. */
export interface Met {
  /** Of each fact whether it holds every word. */
  readonly held: readonly boolean[];
  /** What was made of words that stand in no fact. */
  readonly meant?: Forgiven;
}

/** The texts of facts, ready to be searched. */
export class FactWords {
  #texts: readonly string[];

  /** @param texts of each fact everything it can be found by, as it stands. */
  constructor(texts: readonly string[]) {
    this.#texts = texts.map(searched);
  }

  /** Let facts be found by more: for each a text, in their order. */
  add(texts: readonly string[]): void {
    this.#texts = this.#texts.map((text, at) => `${text}\n${searched(texts[at] ?? '')}`);
  }

  find(query: string): Met {
    const spelled = readerWords(spelledOut(query));
    const words = readerWords(query).map((word, at) => this.#standing([word, spelled[at] ?? word]));
    const holds = (sought: readonly string[]): boolean[] =>
      this.#texts.map((text) => sought.every((word) => text.includes(word)));
    if (words.every((word) => this.#texts.some((text) => text.includes(word)))) return { held: holds(words) };
    const meant = forgive(words, this.#texts);
    return { held: meant.words.length === 0 ? this.#texts.map(() => false) : holds(meant.words), meant };
  }

  /** A word in the form that stands somewhere: as it was typed, without the signs about it, without those in it. */
  #standing(forms: readonly string[]): string {
    const bare = forms.map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    const all = [...forms, ...bare, ...bare.map(together)].filter((word) => word !== '');
    const found = all.find((word) => this.#texts.some((text) => text.includes(word)));
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
