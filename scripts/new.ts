/** `npm run new -- article | entity | source`: a new, valid piece of content in the right place. */
import { parseArgs } from 'node:util';
import { askOne, isAsking } from './lib/ask.ts';
import { createArticle } from './lib/new/article.ts';
import { createEntity } from './lib/new/entity.ts';
import { createSource } from './lib/new/source.ts';
import { readContent } from './lib/content.ts';

const kinds = ['article', 'entity', 'source'] as const;

const usage = `npm run new -- article "Title" [--origin SOURCE] [--author NAME]… [--standfirst TEXT] [--published DATE] [--id ID]
npm run new -- entity "Name" [--type TYPE] [--alias NAME]… [--description TEXT] [--coordinates LAT,LON] [--same-as URL]… [--id ID]
npm run new -- source --from FILE [--access primary|secondary]     (BibTeX, RIS or CSL-JSON; - reads standard input)
npm run new -- source "Title" [--url URL] [--publisher NAME] [--author NAME]… [--issued DATE] [--type TYPE]
                      [--language CODE] [--access primary|secondary] [--id ID]
Without flags, at a terminal, it asks for what it needs.`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

const { values, positionals } = read();
const [given, title] = positionals;
if (positionals.length > 2) refuse('A title or name of several words stands in quotes.');
if (given === undefined && !isAsking()) refuse('Say what is new: article, entity or source.');
const kind = given ?? (await askOne('What is new?', kinds));
const content = await readContent();
const flags = { ...values, ...(title === undefined ? {} : { title }) };
switch (kind) {
  case 'article':
    process.exitCode = (await createArticle(flags, content)) ? 0 : 1;
    break;
  case 'entity':
    process.exitCode = (await createEntity(flags, content)) ? 0 : 1;
    break;
  case 'source':
    process.exitCode = (await createSource(flags, content)) ? 0 : 1;
    break;
  default:
    refuse(`There is no "${kind}" to be made: article, entity or source.`);
}

function read() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        ...{ id: text, origin: text, standfirst: text, published: text, author: texts },
        ...{ type: text, alias: texts, description: text, coordinates: text, 'same-as': texts },
        ...{ from: text, url: text, publisher: text, issued: text, language: text, access: text },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

function refuse(reason: string): never {
  console.error(`${reason}\n\n${usage}`);
  process.exit(2);
}
