/** `npm run new -- article | entity | source`: a new, valid piece of content in the right place. */
import { misuse, readArguments } from './lib/arguments.ts';
import { askOne, isAsking } from './lib/ask.ts';
import { createArticle } from './lib/new/article.ts';
import { createEntity } from './lib/new/entity.ts';
import { flagsOf, type Flags } from './lib/new/flags.ts';
import type { Asking } from './lib/new/look-up.ts';
import { createSource } from './lib/new/source.ts';
import { readContent } from './lib/content.ts';
import { sweep } from './lib/files/sweep.ts';
import type { LoadedContent } from '../src/content/load-content.ts';
import { contentFolder } from '../src/build/shared-content.ts';

type Create = (flags: Flags, content: LoadedContent, ask: Asking) => Promise<boolean>;
const create = { article: createArticle, entity: createEntity, source: createSource } satisfies Record<
  string,
  Create
>;

const usage = `npm run new -- article "Title" [--origin SOURCE] [--author NAME]… [--standfirst TEXT] [--published DATE] [--id ID]
npm run new -- article --lang es ID          (the Spanish edition of an analysis, to be translated in place)
npm run new -- entity "Name" [--type TYPE] [--alias NAME]… [--description TEXT] [--coordinates LAT,LON] [--same-as URL]… [--id ID]
npm run new -- entity --from names.csv      (columns name, type, aliases, description, coordinates, sameAs, id; ; between several)
npm run new -- source --from FILE [--keep-going] [--encoding NAME] [--access primary|secondary]
                      (BibTeX, biblatex, RIS, PubMed or CSL-JSON; - reads standard input)
npm run new -- source ["Title"] --from DOI|ISBN|URL [--resolve]     (--resolve asks doi.org, or the page, for the rest)
npm run new -- source "Title" [--url URL] [--publisher NAME] [--author NAME]… [--issued DATE] [--type TYPE]
                      [--language CODE] [--access primary|secondary] [--id ID]
Without flags, at a terminal, it asks for what it needs.`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      ...{ id: text, lang: text, origin: text, standfirst: text, published: text, author: texts },
      ...{ type: text, alias: texts, description: text, coordinates: text, 'same-as': texts },
      ...{ from: text, url: text, publisher: text, issued: text, language: text, access: text },
      ...{ encoding: text, 'keep-going': { type: 'boolean' }, resolve: { type: 'boolean' } },
    },
  },
  usage,
);
if (import.meta.main) await makeNew();

/** @param ask who may be asked for a work, and where; tests, which have a server of their own, start here. */
export async function makeNew(ask: Asking = {}): Promise<void> {
  const [given, title] = positionals;
  if (positionals.length > 2) refuse('A title or name of several words stands in quotes.');
  if (given === undefined && !isAsking()) refuse('Say what is new: article, entity or source.');
  const kind = given ?? (await askOne('What is new?', ['article', 'entity', 'source']));
  if (!isKind(kind)) refuse(`There is no "${kind}" to be made: article, entity or source.`);
  const idle = Object.keys(values).find((flag) => !(flagsOf[kind] as readonly string[]).includes(flag));
  if (idle !== undefined) refuse(`--${idle} is no flag of new ${kind}.`);
  const flags = { ...values, ...(title === undefined ? {} : { title }) };
  await sweep(contentFolder);
  const make: Create = create[kind];
  process.exitCode = (await make(flags, await readContent(), ask)) ? 0 : 1;
}

function isKind(word: string): word is keyof typeof create {
  return Object.hasOwn(create, word);
}

function refuse(reason: string): never {
  return misuse(reason, usage);
}
