import { hash } from 'node:crypto';
import { parseArticle } from '../articles/parse-article.ts';
import type { ArticleReferences, ParsedArticle } from '../articles/types.ts';
import { changedLabels, couldHold, meetWords } from '../entities/met-names.ts';
import { nameOwners, namesFinder, type NameOwners } from '../entities/names.ts';
import { noWords, readWords } from '../i18n/read-words.ts';
import type { Words } from '../i18n/index.ts';
import { toWords, type Table } from '../i18n/table.ts';
import { parseEntity } from '../entities/parse-entity.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { fileStart, pointAt, type Point } from '../issues/point.ts';
import type { RuleSettings } from '../issues/settings.ts';
import { reservedIds } from '../ledger/ids.ts';
import type { LedgeredFolder } from '../ledger/ledgered-folder.ts';
import { noLedger, placeInLedger, readLedger, type LedgerFile } from '../ledger/read-ledger.ts';
import type { Ledger } from '../ledger/schema.ts';
import { parseSource } from '../sources/parse-source.ts';
import { parseStatuses, type SourceStatuses } from '../sources/status.ts';
import { decode, type ContentFile } from '../records/decode.ts';
import { once } from '../records/once.ts';
import { fileForm } from '../letters/address-form.ts';
import { idPattern, isPortable, languageInName, toId } from '../records/fields.ts';
import { measureImage, type ImageFile } from './images.ts';
import { keepArticle, toReadArticle, type KeptArticle, type ReadArticle } from './kept-article.ts';
import type { KeptParses } from './kept-parses.ts';
import { keptRecord, type Located } from './kept-record.ts';
import { joinEditions } from './join-editions.ts';
import { Memory } from './memory.ts';

/** Every record of a content folder, parsed and each checked by itself. Plain data, but for the places. */
export interface ParsedFolder extends LedgeredFolder {
  /** The folder as messages print it. */
  readonly folder: string;
  /** The images that articles show. */
  readonly images: readonly ImageFile[];
  /** What the addresses of sources last answered. */
  readonly sourceStatuses: SourceStatuses;
  /** The words of the interface: of each language of the site, and English. */
  readonly words: ReadonlyMap<string, Words>;
  /** What the folder says of those words. */
  readonly wordFiles: readonly ContentFile[];
}

/** What the site contributes to its content: its languages, their words, rules. */
export interface SiteWords {
  /** The languages of the site; the first is the original's. */
  readonly languages: readonly string[];
  /** The words that come with Plumbline, by language; English among them. */
  readonly shipped: ReadonlyMap<string, Table>;
  /** What advice weighs here. */
  readonly rules: RuleSettings;
  /** The last day that is not yet to come (ISO 8601); without it, any may have been. */
  readonly latest?: string;
}

/**
 * Parse the files of a content folder.
 *
 * @param memory what was parsed before; what nothing of it depends on that changed is taken from it.
 *
 * @returns all that could be read, and the issues of every file by itself. `buildCorpus` joins the records.
 */
export function parseFolder(
  folder: string,
  files: readonly ContentFile[],
  site: SiteWords,
  memory = new Memory(),
): { parsed: ParsedFolder; issues: Issue[] } {
  const issues: Issue[] = [];
  const sorted = sort(files, site.languages);
  issues.push(...sorted.issues);

  const read = <Parsed extends Located>(
    kind: readonly RecordFile[],
    parse: (id: string, path: string, text: string) => { parsed: Parsed | undefined; issues: Issue[] },
  ): { parsed: Parsed[]; unreadable: Set<string> } => {
    const unreadable = new Set<string>();
    const parsed = kind.flatMap(({ id, file }) => {
      const { parsed: record, issues: found } = memory.of(file, () =>
        keptRecord(file, memory.kept, () => {
          const { text, issues: broken } = decode(file);
          const result = text === undefined ? undefined : parse(id, file.path, text);
          return { parsed: result?.parsed, issues: [...broken, ...(result?.issues ?? [])] };
        }),
      );
      issues.push(...found);
      if (record !== undefined) return [record];
      unreadable.add(id);
      return [];
    });
    return { parsed, unreadable };
  };

  const ofFile = <Made>(
    file: ContentFile | undefined,
    make: (file: ContentFile | undefined) => Made,
  ): Made => (file ? memory.of(file, () => make(file)) : make(undefined));

  const entities = read(sorted.entities, parseEntity);
  const sources = read(sorted.sources, parseSource);
  const { owners, allNames, findNames } = memory.last('names', entities.parsed, () => {
    const named = entities.parsed.map(({ entity }) => entity);
    const owners = nameOwners(named);
    const allNames = once(() => hash('sha256', JSON.stringify([...owners])));
    return { owners, allNames, findNames: namesFinder(named) };
  });
  const publishers = memory.last(
    'publishers',
    sources.parsed,
    () =>
      new Set(
        sources.parsed
          .flatMap(({ source }) => [source.publisher, source['container-title']])
          .filter((name) => name !== undefined),
      ),
  );
  const changesSince = new Map<NameOwners, readonly string[]>();
  const changedSince = (before: NameOwners): readonly string[] => {
    const labels = changesSince.get(before) ?? changedLabels(before, owners);
    changesSince.set(before, labels);
    return labels;
  };
  const imagesBeside = Map.groupBy(sorted.images, ({ article }) => article);

  const shown: ImageFile[] = [];
  const references: ArticleReferences[] = [];
  const unreadable = new Set<string>();
  const editions = sorted.articles.flatMap(({ id, lang, file }): ParsedArticle[] => {
    const beside = new Map(
      (imagesBeside.get(id) ?? []).map((image) => [
        image.name,
        memory.of(image.file, () => measureImage(image)),
      ]),
    );
    const images = JSON.stringify([...beside], (key, value: unknown) =>
      key === 'bytes' ? undefined : value,
    );
    const read = memory.again<ReadArticle | Issue[]>(
      file,
      (known) => {
        if (Array.isArray(known)) return true;
        const holds =
          known.images === images &&
          [...known.publishers].every(([name, there]) => publishers.has(name) === there) &&
          !changedSince(known.names).some((label) => couldHold(known.words(), label));
        // What changed since is nothing to it: next time less is looked through.
        if (holds) known.names = owners;
        return holds;
      },
      (holds) => {
        const { text, issues: broken } = decode(file);
        if (text === undefined) return broken;
        const kept = memory.kept?.read(file) as KeptArticle | undefined;
        const before = kept && toReadArticle(kept, owners, allNames());
        if (before && holds(before)) return before;
        const met = meetWords(findNames);
        const asked = new Map<string, boolean>();
        const result = parseArticle(
          { article: id, lang, path: file.path, text },
          {
            findNames: met.findNames,
            translates: lang !== site.languages[0],
            isPublisher: (name) => {
              asked.set(name, publishers.has(name));
              return publishers.has(name);
            },
            imageNames: [...beside.keys()],
            image: (name) => beside.get(name),
          },
        );
        const made: ReadArticle = {
          result: { ...result, issues: [...broken, ...result.issues] },
          names: owners,
          words: () => met.words,
          publishers: asked,
          images,
        };
        memory.kept?.write(file, keepArticle(made, allNames()));
        return made;
      },
    );
    if (Array.isArray(read)) {
      issues.push(...read);
      unreadable.add(id);
      return [];
    }
    const { result } = read;
    issues.push(...result.issues);
    references.push(result.references);
    for (const name of result.article?.images ?? []) {
      const image = beside.get(name);
      if (typeof image === 'object' && 'path' in image) shown.push(image);
    }
    return result.article ? [result.article] : [];
  });

  const { articles, issues: differing } = joinEditions(editions, references, site.languages[0] ?? '');
  issues.push(...differing);

  const { words, issues: wordIssues } = memory.last(
    'words',
    [site.shipped, site.languages.join(' '), folder, ...sorted.words.map(({ file }) => file)],
    () => readAllWords(folder, sorted.words, site),
  );
  issues.push(...wordIssues);

  const ledger = ofFile(sorted.ledger, (file) => readLedgerFile(folder, file, memory.kept));
  const statuses = ofFile(sorted.sourceStatuses, readStatuses);
  issues.push(...ledger.issues, ...statuses.issues);
  memory.kept?.finish(files);

  return {
    parsed: {
      folder,
      articles,
      references,
      // The same lists as last time, where nothing in them changed.
      entities: memory.last('entities', entities.parsed, () => entities.parsed),
      sources: memory.last('sources', sources.parsed, () => sources.parsed),
      images: shown,
      unreadable: { articles: unreadable, entities: entities.unreadable, sources: sources.unreadable },
      original: site.languages[0] ?? '',
      ledger: ledger.read,
      sourceStatuses: statuses.statuses,
      words,
      wordFiles: sorted.words.map(({ file }) => file),
    },
    issues,
  };
}

/** The words of every language of the site: what comes with Plumbline, changed by the files of the folder. */
function readAllWords(
  folder: string,
  files: readonly RecordFile[],
  { languages, shipped }: SiteWords,
): { words: Map<string, Words>; issues: Issue[] } {
  const english = shipped.get('en') ?? {};
  const issues: Issue[] = [];
  const words = new Map([['en', toWords(english, english, 'en')]]);
  for (const [position, lang] of languages.entries()) {
    const below = shipped.get(lang);
    const file = files.find(({ id }) => id === lang)?.file;
    const { text, issues: broken } = file ? decode(file) : { text: undefined, issues: [] };
    issues.push(...broken);
    if (!file && !below) issues.push(noWords(`${folder}/words/${lang}.yaml`, lang));
    const read =
      file && text !== undefined
        ? readWords({ path: file.path, lang, text }, english, below, position > 0)
        : undefined;
    issues.push(...(read?.issues ?? []));
    words.set(lang, toWords(english, read?.table ?? below ?? {}, lang));
  }
  return { words, issues };
}

/** @param kept has the ledger of an earlier run, if that was whole. */
function readLedgerFile(
  folder: string,
  file: ContentFile | undefined,
  kept: KeptParses | undefined,
): { read: LedgerFile; issues: Issue[] } {
  if (!file) return { read: noLedger(`${folder}/ledger.json`), issues: [] };
  const asWritten = once(() => new TextDecoder().decode(file.bytes));
  const before = kept?.read(file) as Ledger | undefined;
  if (before) {
    const placeOf = (id: string): Point => placeInLedger(asWritten(), id);
    return { read: { file: file.path, ledger: before, placeOf }, issues: [] };
  }
  const { text, issues: broken } = decode(file);
  if (text === undefined) return { read: { ...noLedger(file.path), ledger: undefined }, issues: broken };
  // What no text may hold is not left out of the record without a word: it is read as it stands, and refused.
  const { issues, ...read } = readLedger(file.path, asWritten());
  if (read.ledger && issues.length === 0) kept?.write(file, read.ledger);
  return { read, issues: [...issues] };
}

function readStatuses(file: ContentFile | undefined): { statuses: SourceStatuses; issues: Issue[] } {
  const none: SourceStatuses = new Map();
  if (!file) return { statuses: none, issues: [] };
  const { text, issues } = decode(file);
  if (text === undefined) return { statuses: none, issues };
  const read = parseStatuses(text);
  return 'statuses' in read
    ? { statuses: read.statuses, issues }
    : {
        statuses: none,
        issues: [
          ...issues,
          read.url !== undefined
            ? issue(file.path, placeIn(text, read.url), 'unsafe-address', { url: read.url })
            : issue(file.path, fileStart, 'broken-status', { detail: read.detail }),
        ],
      };
}

/** Where a text stands in a JSON file. */
const placeIn = (json: string, text: string): Point => {
  const offset = json.indexOf(JSON.stringify(text));
  return offset === -1 ? fileStart : pointAt(json, offset);
};

interface RecordFile {
  readonly id: string;
  readonly file: ContentFile;
}

const layoutOf = (original: string): string =>
  `The folder holds articles/<article>/${original}.mdx with its images, entities/<entity>.yaml, sources/<source>.yaml, words/<language>.yaml.`;
const imageFile = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** The language that a file is called after. */
function languageOf(name: string, extension: string): string | undefined {
  const lang = name.endsWith(extension) ? name.slice(0, -extension.length) : '';
  return languageInName.test(lang) ? lang : undefined;
}

/** Tell from its path what each file is; what has no place is an issue. */
function sort(files: readonly ContentFile[], languages: readonly string[]) {
  const sorted = {
    articles: [] as (RecordFile & { lang: string })[],
    images: [] as { article: string; name: string; file: ContentFile }[],
    entities: [] as RecordFile[],
    sources: [] as RecordFile[],
    words: [] as RecordFile[],
    ledger: undefined as ContentFile | undefined,
    sourceStatuses: undefined as ContentFile | undefined,
    issues: [] as Issue[],
  };
  const original = languages[0] ?? '';
  /** Names of images as systems compare them that take capitals and small letters for one. */
  const taken = new Map<string, string>();
  const named = (id: string, path: string): void => {
    if (idPattern.test(id)) return;
    const suggestion = toId(id) || 'an-id';
    sorted.issues.push(issue(path, fileStart, 'bad-id', { id, suggestion }));
  };

  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const [kind, first = '', second, ...deeper] = file.parts;
    if (file.parts.join('/') === 'ledger.json') {
      sorted.ledger = file;
      continue;
    }
    if (file.parts.join('/') === 'sources-status.json') {
      sorted.sourceStatuses = file;
      continue;
    }
    const yaml = /^(.+)\.yaml$/.exec(first)?.[1];
    const lang = languageOf(second ?? '', '.mdx');
    const worded = kind === 'words' && second === undefined ? languageOf(first, '.yaml') : undefined;
    if ((kind === 'entities' || kind === 'sources') && yaml !== undefined && second === undefined) {
      named(yaml, file.path);
      sorted[kind].push({ id: yaml, file });
    } else if (kind === 'articles' && lang !== undefined && languages.includes(lang) && deeper.length === 0) {
      named(first, file.path);
      if (reservedIds.includes(first))
        sorted.issues.push(issue(file.path, fileStart, 'reserved-id', { id: first }));
      sorted.articles.push({ id: first, lang, file });
    } else if (worded !== undefined && languages.includes(worded)) {
      sorted.words.push({ id: worded, file });
    } else if (worded !== undefined || (kind === 'articles' && lang !== undefined && deeper.length === 0)) {
      const language = worded ?? lang ?? '';
      sorted.issues.push(issue(file.path, fileStart, 'unknown-language', { language, known: languages }));
    } else if (kind === 'articles' && second !== undefined && imageFile.test(second) && deeper.length === 0) {
      sorted.images.push({ article: first, name: second, file });
      const key = `${first}/${fileForm(second).toLowerCase()}`;
      const other = taken.get(key);
      if (!isPortable(second) || other !== undefined) {
        const [, stem = '', ending = ''] = /^(.*)(\.\w+)$/.exec(second) ?? [];
        const suggestion = `${toId(stem) || 'image'}${other === undefined ? '' : '-2'}${ending}`;
        const values = { name: second, suggestion, ...(other === undefined ? {} : { other }) };
        sorted.issues.push(issue(file.path, fileStart, 'unportable-name', values));
      }
      taken.set(key, second);
      if (file.unreadable !== undefined) sorted.issues.push(...decode(file).issues);
    } else if (file.unreadable !== undefined) {
      sorted.issues.push(...decode(file).issues);
    } else {
      const rename = toName(file.parts, languages);
      sorted.issues.push(issue(file.path, fileStart, 'stray-file', { expected: layoutOf(original), rename }));
    }
  }

  const folders = Map.groupBy([...sorted.articles, ...sorted.images.map(toEntry)], ({ id }) => id);
  for (const [article, entries] of folders) {
    const [some] = entries;
    if (some && !entries.some((entry) => 'lang' in entry && entry.lang === original)) {
      sorted.issues.push(issue(some.file.path, fileStart, 'missing-article', { article, original }));
    }
  }
  return sorted;
}

/** The name a file in a known place was probably meant to have. */
function toName(
  [kind, first = '', second, ...deeper]: readonly string[],
  languages: readonly string[],
): string | undefined {
  if (kind === 'words' && second === undefined) {
    const named = /^(.+)\.(?:ya?ml|json)$/i.exec(first)?.[1]?.toLowerCase();
    return named !== undefined && languages.includes(named) ? `${named}.yaml` : undefined;
  }
  if ((kind === 'entities' || kind === 'sources') && second === undefined) {
    const stem = /^(.+)\.(?:ya?ml)$/i.exec(first)?.[1];
    return stem && `${toId(stem)}.yaml`;
  }
  const lang = /^(.+)\.mdx?$/i.exec(second ?? '')?.[1]?.toLowerCase();
  const edition =
    kind === 'articles' && deeper.length === 0 && lang !== undefined && languages.includes(lang);
  return edition ? `${lang}.mdx` : undefined;
}

const toEntry = ({ article, file }: { article: string; file: ContentFile }) => ({ id: article, file });
