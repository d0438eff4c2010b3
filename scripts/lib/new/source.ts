import { accesses } from '../../../src/sources/access.ts';
import { planSources, type PlannedSource } from '../../../src/tools/new/plan-sources.ts';
import type { ReadCitations } from '../../../src/tools/new/citations/read-item.ts';
import { contentFolder } from '../../../src/build/shared-content.ts';
import type { LoadedContent } from '../../../src/content/load-content.ts';
import { askOne, askText, isAsking } from '../ask.ts';
import { writeNew } from '../write-new.ts';
import { isGoodId, isOneLine, say, type Flags } from './flags.ts';
import type { Asking } from './look-up.ts';
import { readFrom } from './read-from.ts';
import { areGood, notADate, notAnAddress } from './typed.ts';

/** Add sources, from a file of citations, an identifier, or flags and answers. @returns whether all that was asked for was written. */
export async function createSource(flags: Flags, { parsed }: LoadedContent, ask: Asking): Promise<boolean> {
  const access = accesses.find((word) => word === flags.access);
  if (flags.access !== undefined && access === undefined)
    return say(
      `"${flags.access}" is no access: primary (the record itself), secondary (a report of it) or anonymous (no one answers for it).`,
    );
  if (!isGoodId(flags.id)) return false;
  const asking =
    isAsking() && flags.from === undefined && flags.title === undefined && flags.url === undefined;
  const from =
    flags.from ??
    (asking
      ? (await askText('A file with BibTeX, RIS or CSL-JSON, a DOI, an ISBN or an address', {
          optional: true,
        })) || undefined
      : undefined);
  const idle = (['encoding', 'keep-going', 'resolve'] as const).find(
    (flag) => flags[flag] !== undefined && from === undefined,
  );
  if (idle !== undefined) return say(`--${idle} goes with --from.`);
  const read = from === undefined ? await readTyped(flags, asking) : await readFrom(from, flags, ask);
  if (read === undefined) return false;
  const { items, unreadable } = read;
  if (flags.id !== undefined && items.length + unreadable.length !== 1)
    return say(`--id names one source, and ${from ?? 'this'} holds ${items.length + unreadable.length}.`);

  const planned = planSources(
    items,
    parsed.sources.map(({ source }) => source),
    new Set([...parsed.sources.map(({ source }) => source.id), ...parsed.unreadable.sources]),
    { access, id: flags.id },
  );
  const fresh = planned.filter((each) => each.type === 'new');
  const refused = planned.filter((each) => each.type === 'refused');
  for (const { line, name, reason } of unreadable)
    console.error(`${from ?? ''}:${line}: "${name}" cannot be read: ${reason}.`);
  for (const each of refused) reportRefused(each, from);
  const missing = unreadable.length + refused.length;
  if (missing > 0 && fresh.length > 0 && flags['keep-going'] !== true && isAsking()) {
    const answer = await askOne(
      `Write the ${countOf(fresh.length)} without ${missing === 1 ? 'it' : 'them'}?`,
      ['yes', 'no'],
    );
    if (answer === 'no') return say('Nothing was written.');
  }
  const written = fresh.length === 0 ? [] : await writeNew(fresh.map(({ file }) => file));
  if (!written) return false;

  for (const each of planned) report(each);
  if (fresh.length > 0) console.log(`\n${summary(planned, unreadable.length)}`);
  if (missing > 0 && fresh.length > 0 && flags['keep-going'] !== true)
    console.error('That some could not be read counts as a failure; with --keep-going it does not.');
  if (fresh.length > 0)
    sayNext(fresh, access === undefined && items.some(({ item }) => item['access'] === undefined));
  return fresh.length > 0 && (missing === 0 || flags['keep-going'] === true);
}

const countOf = (count: number): string => `${count} ${count === 1 ? 'source' : 'sources'}`;

function sayNext(fresh: readonly { id: string }[], guessed: boolean): void {
  const first = fresh[0]?.id ?? '';
  console.log(
    [
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

function reportRefused(
  { title, line, reasons }: Extract<PlannedSource, { type: 'refused' }>,
  from: string | undefined,
): void {
  const where = line === undefined || from === undefined ? '' : `${from}:${line}: `;
  console.error(`${where}Not written: "${title}".\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);
}

/** What became of a file: how many are ours now, and how many are not. */
function summary(planned: readonly PlannedSource[], unreadable: number): string {
  const count = (type: PlannedSource['type']) => planned.filter((each) => each.type === type).length;
  const [there, refused] = [count('duplicate'), count('refused') + unreadable];
  const folder = `${contentFolder.replace(/[/\\]+$/, '')}/sources`;
  return `${countOf(count('new'))} written to ${folder}.${there > 0 ? ` ${there} there already.` : ''}${refused > 0 ? ` ${refused} not written: see above.` : ''}`;
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
      break;
    default:
      each satisfies never;
  }
}

/** One source, of what is typed. */
async function readTyped(flags: Flags, asking: boolean): Promise<ReadCitations | undefined> {
  const title = flags.title ?? (asking ? await askText('Title') : undefined);
  if (title === undefined) {
    say('A source needs a title, or a file to be read from: npm run new -- source --from export.bib');
    return undefined;
  }
  if (!isOneLine('A title', title)) return undefined;
  if (!areGood(flags)) return undefined;
  const or = async (
    value: string | undefined,
    message: string,
    check?: (answer: string) => string | undefined,
  ): Promise<string | undefined> =>
    value ??
    (asking
      ? (await askText(message, { optional: true, ...(check ? { check } : {}) })) || undefined
      : undefined);
  const url = await or(flags.url, 'Address', notAnAddress);
  const publisher = await or(flags.publisher, 'Publisher');
  const issued = await or(flags.issued, 'Date, as 2024-11-14', notADate);
  const author =
    flags.author ??
    (await or(undefined, 'Authors, as "Family, Given", with semicolons between'))?.split(/\s*;\s*/);
  const access =
    flags.access ??
    (asking ? await askOne('Is it the record itself, or a report of it?', accesses) : undefined);
  const item = {
    type: flags.type ?? 'article-newspaper',
    title,
    ...(author ? { author } : {}),
    ...(publisher ? { publisher } : {}),
    ...(issued ? { issued } : {}),
    ...(url ? { URL: url } : {}),
    ...(flags.language ? { language: flags.language } : {}),
    ...(access ? { access } : {}),
  };
  return { items: [{ item, left: [] }], unreadable: [] };
}
