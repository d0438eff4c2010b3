import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { planSources, type PlannedSource } from '../../../src/authoring/plan-sources.ts';
import { readCitations, type CslItem } from '../../../src/authoring/read-citations.ts';
import { contentFolder } from '../../../src/astro/shared-content.ts';
import type { LoadedContent } from '../../../src/content/load-content.ts';
import { askOne, askText, isAsking } from '../ask.ts';
import { writeNew } from '../write-new.ts';
import { say, type Flags } from './flags.ts';

const accesses = ['secondary', 'primary'] as const;

/** Add sources, from a file of citations or from flags and answers. @returns whether any was written. */
export async function createSource(flags: Flags, { parsed }: LoadedContent): Promise<boolean> {
  const access = accesses.find((word) => word === flags.access);
  if (flags.access !== undefined && access === undefined)
    return say(`"${flags.access}" is no access: primary (the record itself) or secondary (a report of it).`);
  const items = await readItems(flags);
  if (items === undefined) return false;

  const planned = planSources(
    items,
    parsed.sources.map(({ source }) => source),
    new Set([...parsed.sources.map(({ source }) => source.id), ...parsed.unreadable.sources]),
    { access, id: items.length === 1 ? flags.id : undefined },
  );
  const fresh = planned.filter((each) => each.type === 'new');
  const written = fresh.length === 0 ? [] : await writeNew(fresh.map(({ file }) => file));
  if (!written) return false;

  for (const each of planned) report(each);
  if (fresh.length > 0) {
    const first = fresh[0]?.id ?? '';
    console.log(`\nCite it in an annotation: <Evidence source="${first}" stance="supports">…</Evidence>`);
    if (access === undefined)
      console.log(
        'Whether a source is the record itself (primary) or a report of it (secondary) was guessed from its type: look at access.',
      );
  }
  return fresh.length > 0;
}

function report(each: PlannedSource): void {
  switch (each.type) {
    case 'new':
      console.log(`New: ${contentFolder.replace(/[/\\]+$/, '')}/${each.file.path}  (${each.access})`);
      if (each.dropped.length > 0)
        console.log(
          `  Left out, as a source has no such field or it cannot be read: ${each.dropped.join(', ')}.`,
        );
      break;
    case 'duplicate':
      console.error(`There already, by its ${each.by}: "${each.title}" is ${each.of}.`);
      break;
    case 'refused':
      console.error(
        `Not written: "${each.title}".\n${each.reasons.map((reason) => `  ${reason}`).join('\n')}`,
      );
      break;
    default:
      each satisfies never;
  }
}

async function readItems(flags: Flags): Promise<CslItem[] | undefined> {
  let { from } = flags;
  const asking = isAsking() && from === undefined && flags.title === undefined && flags.url === undefined;
  if (asking) from = (await askText('A file with BibTeX, RIS or CSL-JSON', { optional: true })) || undefined;
  if (from !== undefined) {
    try {
      return readCitations(from === '-' ? await readAll(process.stdin) : await readFile(from, 'utf8'));
    } catch (error) {
      const missing = error instanceof Error && 'code' in error;
      say(
        missing
          ? `${from} cannot be read: ${error.message}`
          : `${from}: ${error instanceof Error ? error.message : String(error)}`,
      );
      return undefined;
    }
  }
  const title = flags.title ?? (asking ? await askText('Title') : undefined);
  if (title === undefined) {
    say('A source needs a title, or a file to be read from: npm run new -- source --from export.bib');
    return undefined;
  }
  const or = async (value: string | undefined, message: string): Promise<string | undefined> =>
    value ?? (asking ? (await askText(message, { optional: true })) || undefined : undefined);
  const url = await or(flags.url, 'Address');
  const publisher = await or(flags.publisher, 'Publisher');
  const issued = await or(flags.issued, 'Date, as 2024-11-14');
  const author =
    flags.author ??
    (await or(undefined, 'Authors, as "Family, Given", with semicolons between'))?.split(/\s*;\s*/);
  const access =
    flags.access ??
    (asking ? await askOne('Is it the record itself, or a report of it?', accesses) : undefined);
  return [
    {
      type: flags.type ?? 'article-newspaper',
      title,
      ...(author ? { author } : {}),
      ...(publisher ? { publisher } : {}),
      ...(issued ? { issued } : {}),
      ...(url ? { URL: url } : {}),
      ...(flags.language ? { language: flags.language } : {}),
      ...(access ? { access } : {}),
    },
  ];
}
