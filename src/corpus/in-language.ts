import { entityIn, type Entity } from '../entities/schema.ts';
import { sourceIn, type Source } from '../sources/schema.ts';
import { sorted } from './sorted.ts';

/** Entities in the words of a language, sorted by the names they have there; the same list where nothing is translated. */
export function byNameIn(byName: readonly Entity[], lang: string): readonly Entity[] {
  const own = byName.map((entity) => entityIn(entity, lang));
  return own.every((entity, at) => entity === byName[at]) ? byName : sorted(own, ({ name }) => name);
}

/** Sources with what is said of them in a language, sorted by title; the same list where nothing is translated. */
export function byTitleIn(byTitle: readonly Source[], lang: string): readonly Source[] {
  const own = byTitle.map((source) => sourceIn(source, lang));
  return own.every((source, at) => source === byTitle[at]) ? byTitle : sorted(own, ({ title }) => title);
}
