import { claimsToRead } from '../../corpus/elsewhere.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { otherWritings } from '../../letters/han.ts';
import { keyOf, type Named } from './names.ts';

/**
 * List what can be named, sorted by id. Chinese names are there in each of their forms.
 *
 * @param original the language of the originals: what has no edition in `lang` counts in it.
 */
export function toNames(corpus: Corpus, lang: string, original = lang): Named[] {
  return corpus
    .entitiesIn(lang)
    .map(({ id, name, type, aliases }) => ({
      id,
      name,
      type,
      claims: claimsToRead((lang) => corpus.claimsAbout(id, lang), corpus, lang, original).length,
      aliases: withoutSame(name, [
        ...aliases,
        ...[name, ...aliases].flatMap((label) => otherWritings(label)),
      ]),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function withoutSame(name: string, aliases: readonly string[]): string[] {
  const seen = new Set([keyOf(name)]);
  return aliases.filter((alias) => !seen.has(keyOf(alias)) && seen.add(keyOf(alias)));
}
