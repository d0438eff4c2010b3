import type { ParsedArticle } from '../articles/types.ts';
import type { Words } from '../i18n/index.ts';
import { sayLocator } from '../i18n/locators.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { fileStart } from '../issues/point.ts';
import { own } from '../issues/own.ts';
import { behindOf } from '../ledger/behind.ts';
import { commands } from '../ledger/commands.ts';
import { claimId } from '../ledger/ids.ts';
import type { ParsedFolder } from './parse-folder.ts';

/** What an edition has not said in its language, and which of its claims are from before a revision of their original. */
export const adviseEditions = (folder: ParsedFolder): Issue[] =>
  folder.articles
    .filter(({ lang }) => lang !== folder.original)
    .flatMap((edition) => [...adviseUntranslated(edition, folder), ...adviseBehind(edition, folder)]);

/** What an edition has from its original and no words of its language for: readers meet it in the original's. */
function adviseUntranslated(
  edition: ParsedArticle,
  { articles, entities, sources, original, words }: ParsedFolder,
): Issue[] {
  const { id, lang: language, file } = edition;
  const [own, theirs] = [words.get(language), words.get(original)];
  const from = articles.find((one) => one.id === id && one.lang === original);
  if (!own || !theirs || !from) return [];
  const used = usedIn(edition);
  const records = [
    ...entities.flatMap(({ entity }) =>
      used.entities.has(entity.id)
        ? lackingIn(entity, ['description'], language).map((field) => `entities/${entity.id} (${field})`)
        : [],
    ),
    ...sources.flatMap(({ source }) =>
      used.sources.has(source.id)
        ? lackingIn(source, ['interest', 'note'], language).map((field) => `sources/${source.id} (${field})`)
        : [],
    ),
  ];
  const claims = edition.annotations.flatMap(({ claim, statement, rationale }) => {
    const judged = from.annotations.find((one) => one.claim === claim);
    return judged && (judged.statement === statement || judged.rationale.text === rationale.text)
      ? [claim]
      : [];
  });
  const untold = { claims, ...untoldIn(edition, own, theirs), records };
  return (Object.keys(untold) as (keyof typeof untold)[]).flatMap((kind) => {
    const values = [...new Set(untold[kind])];
    return values.length === 0
      ? []
      : [issue(file, fileStart, 'untranslated-value', { kind, values, language })];
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

/** The fields of a record that say something of ours, and do not say it in a language. */
const lackingIn = <Said>(
  record: { readonly translations?: Readonly<Record<string, Said>> | undefined } & Partial<Said>,
  fields: readonly (keyof Said & keyof typeof record & string)[],
  lang: string,
): (keyof Said & string)[] =>
  fields.filter(
    (field) => record[field] !== undefined && own(record.translations ?? {}, lang)?.[field] === undefined,
  );

/** Claims whose original was revised since the edition was made. */
function adviseBehind(
  { id, lang, file }: ParsedArticle,
  { references, ledger: { ledger } }: ParsedFolder,
): Issue[] {
  const { annotated = [] } = references.find((one) => one.file === file) ?? {};
  return annotated.flatMap(({ id: claim, place }) => {
    if (!ledger) return [];
    const behind = behindOf(ledger.get(claimId(id, claim)), lang, ledger);
    if (!behind) return [];
    const command = commands.follow(id, claim, lang);
    return [issue(file, place, 'edition-behind', { id: claim, ...behind, command })];
  });
}
