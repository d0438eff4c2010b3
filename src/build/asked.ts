/**
 * What a page asks while it is drawn, noted by itself: a page that is asked for again is the same as long as each of its
 * questions has the same answer.
 *
 * 2026-11-28: what was asked, and no list of what each kind of page depends on (`dependenciesOf`, which this replaced): a
 * list has to be kept by hand beside every template, and the day one is forgotten readers see what is no longer true. The
 * answer as a whole counts, also where a page shows a part of it: it is drawn once too often then, never once too seldom.
 *
 * 2026-11-28: but for the words of an analysis, which are asked for by themselves. Nearly every page shows a title of one,
 * and after a sentence was edited 500 pages of a hundred analyses were drawn again as they were.
 *
 * What is remembered between pages (`remembering`, `once`) passes on what was asked when it was made; a memory of another
 * kind must hold nothing that was made of answers.
 */
import type { Corpus } from '../corpus/corpus.ts';
import type { Article } from '../corpus/types.ts';
import { asking, letNote, unasked, type Asking } from '../records/asking.ts';
import { digestOf } from './digest.ts';

/** A question as text: what was asked for, and the arguments. */
type Question = string;

/**
 * Do something, and note what is asked meanwhile.
 *
 * @returns no questions where something was asked that cannot be asked again.
 */
export async function notingAsked<Made>(
  work: () => Promise<Made>,
): Promise<{ readonly made: Made; readonly asked: readonly Question[] | undefined }> {
  // Two at once: the first is noted to ask for what both do, and of the second nothing is known.
  if (asking()) return { made: await work(), asked: undefined };
  const own: Asking = { asked: new Set(), sound: true };
  letNote(own);
  try {
    const made = await work();
    return { made, asked: own.sound ? [...own.asked].sort() : undefined };
  } finally {
    letNote(undefined);
  }
}

/** Note that something was asked, with its answer. */
export function noteAsked(name: string, args: readonly unknown[] = [], answer?: unknown): void {
  const noting = asking();
  if (!noting) return;
  if (args.every(isPlain) && isPlain(answer ?? null)) noting.asked.add(questionOf(name, args));
  else noting.sound = false;
}

/** A question, and those that begin like it and go on with another text. */
interface Written {
  question?: Question;
  readonly longer: Map<string, Written>;
}
const written: Written = { longer: new Map() };

/** The same questions are asked on thousands of pages: those of texts, which most are, are written down once. */
function questionOf(name: string, args: readonly unknown[]): Question {
  let at = written;
  for (const text of [name, ...args]) {
    if (typeof text !== 'string') return JSON.stringify([name, ...args]);
    let next = at.longer.get(text);
    if (!next) at.longer.set(text, (next = { longer: new Map() }));
    at = next;
  }
  return (at.question ??= JSON.stringify([name, ...args]));
}

/** What can be written down and asked again. A part of a corpus answers questions of its own, which no one would note. */
const isPlain = (value: unknown): boolean =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (typeof value === 'object' &&
    (Array.isArray(value) || value instanceof Map || Object.getPrototypeOf(value) === Object.prototype));

/** What changes with each word of an analysis, and few who hold it look at. */
const apart = ['prose', 'text'] as const;

/** The same analysis: who looks at its words has asked for them, and they are no part of it for who counts its parts. */
function notedArticle(article: Article): Article {
  const { prose, text, ...rest } = article;
  const words = { prose, text };
  const getters = apart.map((name) => {
    const get = (): unknown => {
      noteAsked(`article.${name}`, [article.id, article.lang], words[name]);
      return words[name];
    };
    return [name, { get, enumerable: false }] as const;
  });
  return Object.defineProperties(rest, Object.fromEntries(getters)) as Article;
}

/** The same corpus, whose every answer is noted: there is no other way to it. */
export function noted(given: Corpus): Corpus {
  const corpus = given.with({ articles: given.articles.map(notedArticle) });
  const methods = new Map<string, (...args: unknown[]) => unknown>();
  return new Proxy(corpus, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof name === 'symbol' || name === 'constructor') return value;
      if (typeof value !== 'function') {
        noteAsked(name, [], value);
        return value;
      }
      const known = methods.get(name);
      if (known) return known;
      const ask = (...args: unknown[]): unknown => {
        // What it takes to answer is in the answer.
        const answer: unknown = unasked(() => Reflect.apply(value, target, args) as unknown);
        noteAsked(name, withoutEnd(args), answer);
        return answer;
      };
      methods.set(name, ask);
      return ask;
    },
    ownKeys(target) {
      const noting = asking();
      if (noting) noting.sound = false;
      return Reflect.ownKeys(target);
    },
  });
}

/** An argument that is left out is the same as one that is `undefined`. */
const withoutEnd = (args: readonly unknown[]): readonly unknown[] =>
  args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);

/** Asks again, each question once. */
export class Answers {
  readonly #corpus: Corpus;
  readonly #others: ReadonlyMap<string, unknown>;
  readonly #digests = new Map<Question, string>();

  /** @param others what is asked beside the corpus, by name. */
  constructor(corpus: Corpus, others: ReadonlyMap<string, unknown>) {
    this.#corpus = corpus;
    this.#others = others;
  }

  /** A digest of what the answer is now. */
  to(question: Question): string {
    const digest = this.#digests.get(question) ?? digestOf(this.#ask(question));
    this.#digests.set(question, digest);
    return digest;
  }

  #ask(question: Question): unknown {
    const [name, ...args] = JSON.parse(question) as [string, ...unknown[]];
    if (this.#others.has(name)) return this.#others.get(name);
    const part = apart.find((one) => name === `article.${one}`);
    if (part) return this.#corpus.article(String(args[0]), String(args[1]))?.[part];
    const value: unknown = Reflect.get(this.#corpus, name);
    return typeof value === 'function' ? (Reflect.apply(value, this.#corpus, args) as unknown) : value;
  }
}
