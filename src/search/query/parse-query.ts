import { assessments, kinds } from '../../claims/vocabulary.ts';
import { westernDigits, withoutSpacedThousands } from '../../letters/digits.ts';
import { readerForm } from '../../letters/reader-form.ts';
import { resultKinds } from '../indexed/result-kinds.ts';
import type { Facet } from './facets.ts';

/** A query as it was typed, taken apart. */
export interface ParsedQuery {
  /** Words outside quotes, as typed. */
  readonly words: readonly string[];
  /** What stood in quotes. */
  readonly phrases: readonly string[];
  /** What `assessment:disputed` and the like choose. */
  readonly chosen: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Operators whose value means nothing: `assessment:wrong`. */
  readonly refused: readonly string[];
  /** What looks like an operator and is none: `author:`. Its words are searched for. */
  readonly unknown: readonly string[];
}

/** Take a query apart: words, "quoted phrases", and `name:value` or `name:"a value"`. */
export function parseQuery(query: string): ParsedQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const refused: string[] = [];
  const unknown: string[] = [];
  const chosen: Partial<Record<Facet, string[]>> = {};
  const dates: { before?: string; after?: string } = {};
  const plain = withoutSpacedThousands(westernDigits(query)).replaceAll(/[“”„«»]/g, '"');
  for (const [whole, name = '', quotedValue, bareValue, phrase, word] of plain.matchAll(token)) {
    if (phrase !== undefined) {
      if (/[\p{L}\p{N}]/u.test(phrase)) phrases.push(phrase.trim());
    } else if (word !== undefined) {
      const operator = /^\p{L}[\p{L}-]+:(?=[\p{L}\p{N}])/u.exec(word)?.[0];
      if (operator !== undefined) unknown.push(operator);
      if (/[\p{L}\p{N}]/u.test(word)) words.push(word.replaceAll('"', ''));
    } else {
      const value = quotedValue ?? bareValue ?? '';
      const operator = name.toLowerCase();
      if (operator === 'before' || operator === 'after') {
        if (/^\d{4}(-\d\d){0,2}$/.test(value)) dates[operator] = value;
        else refused.push(whole);
        continue;
      }
      const choice = toChoice(operator, value);
      if (choice) (chosen[choice[0]] ??= []).push(choice[1]);
      else refused.push(whole);
    }
  }
  return { words, phrases, chosen, before: dates.before, after: dates.after, refused, unknown };
}

const token =
  /(assessment|kind|source|entity|speaker|article|lang|before|after):(?:"([^"]*)"?|(\S+))|"([^"]*)(?:"|$)|(\S+)/giu;

/** The facet and value that an operator means; a kind may be one of thing or one of claim. */
export function toChoice(operator: string, value: string): [Facet, string] | undefined {
  const word = readerForm(value).trim().replaceAll(/\s+/g, '-');
  if (word === '') return undefined;
  if (operator === 'assessment') return isOneOf(assessments, word) ? ['assessment', word] : undefined;
  if (operator === 'kind') {
    if (isOneOf(resultKinds, word)) return ['kind', word];
    return isOneOf(kinds, word) ? ['claim', word] : undefined;
  }
  if (operator === 'entity' || operator === 'speaker') return [operator, value.trim()];
  if (operator === 'source' || operator === 'article' || operator === 'lang') return [operator, word];
  return undefined;
}

const isOneOf = (values: readonly string[], word: string): boolean => values.includes(word);
