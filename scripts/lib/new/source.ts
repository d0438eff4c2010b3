import { accesses } from '../../../src/sources/access.ts';
import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { planSources, type PlannedSource } from '../../../src/tools/new/plan-sources.ts';
import { readCitations, type CslItem } from '../../../src/tools/new/read-citations.ts';
import { toLanguage } from '../../../src/tools/new/to-source.ts';
import { contentFolder } from '../../../src/build/shared-content.ts';
import { isCalendarDate } from '../../../src/records/fields.ts';
import type { LoadedContent } from '../../../src/content/load-content.ts';
import { askOne, askText, isAsking } from '../ask.ts';
import { writeNew } from '../write-new.ts';
import { flagsOf, isGoodId, isOneLine, say, type Flags } from './flags.ts';

/** Add sources, from a file of citations or from flags and answers. @returns whether any was written. */
export async function createSource(flags: Flags, { parsed }: LoadedContent): Promise<boolean> {
  const access = accesses.find((word) => word === flags.access);
  if (flags.access !== undefined && access === undefined)
    return say(
      `"${flags.access}" is no access: primary (the record itself), secondary (a report of it) or anonymous (no one answers for it).`,
    );
  if (!isGoodId(flags.id)) return false;
  const items = await readItems(flags);
  if (items === undefined) return false;
  if (flags.id !== undefined && items.length !== 1)
    return say(`--id names one source, and ${flags.from ?? 'this'} holds ${items.length}.`);

  const planned = planSources(
    items,
    parsed.sources.map(({ source }) => source),
    new Set([...parsed.sources.map(({ source }) => source.id), ...parsed.unreadable.sources]),
    { access, id: flags.id },
  );
  const fresh = planned.filter((each) => each.type === 'new');
  const written = fresh.length === 0 ? [] : await writeNew(fresh.map(({ file }) => file));
  if (!written) return false;

  for (const each of planned) report(each);
  if (fresh.length > 0) {
    const first = fresh[0]?.id ?? '';
    const guessed = access === undefined && items.some((item) => item['access'] === undefined);
    console.log(
      [
        '',
        `${fresh.length} ${fresh.length === 1 ? 'source' : 'sources'} written to ${contentFolder.replace(/[/\\]+$/, '')}/sources.${leftOut(planned)}`,
        '',
        'Next:',
        ...(guessed
          ? [
              '- Look at access: whether a source is the record itself (primary) or a report of it (secondary) was guessed from its type.',
            ]
          : []),
        `- Cite it in an annotation: <Evidence source="${first}" stance="supports">…</Evidence>`,
        `- Once a published analysis cites it, put it on record: npm run review -- ${fresh.length === 1 ? `sources/${first}` : 'sources'}`,
        '- npm run check says what is missing.',
      ].join('\n'),
    );
  }
  return fresh.length > 0;
}

/** What of a file did not become one of ours. */
function leftOut(planned: readonly PlannedSource[]): string {
  const count = (type: PlannedSource['type']) => planned.filter((each) => each.type === type).length;
  const [there, refused] = [count('duplicate'), count('refused')];
  return `${there > 0 ? ` ${there} there already.` : ''}${refused > 0 ? ` ${refused} not written: see above.` : ''}`;
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
      console.error(
        `There already, by its ${each.by === 'record' ? 'words' : each.by}: "${each.title}" is ${each.of}.`,
      );
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
    const idle = (['title', ...flagsOf.source] as const).find(
      (flag) => flags[flag] !== undefined && !['from', 'access', 'id'].includes(flag),
    );
    if (idle !== undefined) {
      say(
        `${idle === 'title' ? 'The title' : `--${idle}`} stands in the file that --from names; give one or the other.`,
      );
      return undefined;
    }
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
  if (!isOneLine('A title', title)) return undefined;
  for (const mistake of [notADate(flags.issued), notALanguage(flags.language)])
    if (mistake !== undefined) {
      say(mistake);
      return undefined;
    }
  const or = async (
    value: string | undefined,
    message: string,
    check?: (answer: string) => string | undefined,
  ): Promise<string | undefined> =>
    value ??
    (asking
      ? (await askText(message, { optional: true, ...(check ? { check } : {}) })) || undefined
      : undefined);
  const url = await or(flags.url, 'Address');
  const publisher = await or(flags.publisher, 'Publisher');
  const issued = await or(flags.issued, 'Date, as 2024-11-14', notADate);
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

/** What is typed is refused where it cannot be read; a field of an imported file is left out, and that is said. */
const notADate = (text: string | undefined): string | undefined =>
  text === undefined || isCalendarDate(text)
    ? undefined
    : `"${text}" is not a date of the calendar. Write a real date as 2024-11-18, 2024-11 or 2024.`;

const notALanguage = (text: string | undefined): string | undefined =>
  text === undefined || toLanguage(text) !== undefined
    ? undefined
    : `"${text}" is no language code. Write one such as en or es-PE.`;
