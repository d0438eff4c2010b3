import type { ParsedArticle } from '../articles/types.ts';
import type { Words } from '../i18n/index.ts';
import { sayLocator } from '../i18n/locators.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { fileStart } from '../issues/point.ts';
import { own } from '../issues/own.ts';
import type { ParsedFolder } from './parse-folder.ts';

/** What an edition has from its original and no words of its language for: readers meet it in the original's. */
export function adviseEditions({ articles, entities, sources, original, words }: ParsedFolder): Issue[] {
  const english = words.get(original);
  return articles.flatMap((edition) => {
    const own = words.get(edition.lang);
    if (edition.lang === original || !own || !english) return [];
    const used = usedIn(edition);
    const records = [
      ...entities.flatMap(({ entity }) =>
        used.entities.has(entity.id) && lacks(entity, ['description'], edition.lang)
          ? [`entities/${entity.id}`]
          : [],
      ),
      ...sources.flatMap(({ source }) =>
        used.sources.has(source.id) && lacks(source, ['interest', 'note'], edition.lang)
          ? [`sources/${source.id}`]
          : [],
      ),
    ];
    const untold = { ...untoldIn(edition, own, english), records };
    return (Object.keys(untold) as (keyof typeof untold)[]).flatMap((kind) => {
      const values = [...new Set(untold[kind])];
      const { lang: language, file } = edition;
      return values.length === 0
        ? []
        : [issue(file, fileStart, 'untranslated-value', { kind, values, language })];
    });
  });
}

function untoldIn(
  { annotations }: ParsedArticle,
  words: Words,
  original: Words,
): Record<'units' | 'notes' | 'locators', string[]> {
  const told = annotations.flatMap((judged) => [judged, ...judged.evidence]);
  const figures = [...annotations.flatMap(({ claimed }) => claimed), ...told.flatMap((one) => one.figures)];
  return {
    units: figures.flatMap(({ unit }) => (own(words.units, unit) === undefined ? [unit] : [])),
    notes: figures.flatMap(({ note }) =>
      note !== undefined && own(words.notes, note) === undefined ? [note] : [],
    ),
    locators: told.flatMap(({ locator }) =>
      locator !== undefined && sayLocator(locator, words, original).untold ? [locator] : [],
    ),
  };
}

/** The records that readers of an edition come upon. */
const usedIn = ({ frontmatter, annotations, mentions }: ParsedArticle) => ({
  sources: new Set([
    frontmatter.origin,
    ...annotations.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
  ]),
  entities: new Set([
    ...mentions,
    ...annotations.flatMap((judged) => [judged.speaker, ...judged.entities, ...judged.mentions]),
  ]),
});

/** Whether a record says something of ours that it does not say in a language. */
const lacks = <Said>(
  record: { readonly translations?: Readonly<Record<string, Said>> | undefined } & Partial<Said>,
  fields: readonly (keyof Said & keyof typeof record)[],
  lang: string,
): boolean =>
  fields.some(
    (field) => record[field] !== undefined && own(record.translations ?? {}, lang)?.[field] === undefined,
  );
