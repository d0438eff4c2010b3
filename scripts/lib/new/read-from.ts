import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decode } from '../../../src/tools/new/citations/decode.ts';
import {
  itemOf,
  looksLikeIsbn,
  toIdentifier,
  type Identifier,
} from '../../../src/tools/new/citations/identifier.ts';
import { readCitations } from '../../../src/tools/new/citations/read-citations.ts';
import type { ReadCitations } from '../../../src/tools/new/citations/read-item.ts';
import { flagsOf, isOneLine, say, type Flags } from './flags.ts';
import { lookUp, type Asking } from './look-up.ts';
import { areGood } from './typed.ts';

/** What `--from` names, read; `undefined` when it cannot be, which has been said. */
export async function readFrom(from: string, flags: Flags, ask: Asking): Promise<ReadCitations | undefined> {
  try {
    const identifier = from === '-' || existsSync(from) ? undefined : toIdentifier(from);
    if (identifier) return await readIdentifier(identifier, flags, ask);
    if (looksLikeIsbn(from) && !existsSync(from))
      throw new Error('it is no ISBN: its last digit does not fit the others');
    return await readCitationFile(from, flags);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error;
    say(
      `${from}${missing ? ' cannot be read' : ''}: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}

async function readCitationFile(from: string, flags: Flags): Promise<ReadCitations | undefined> {
  const idle = (['title', ...flagsOf.source] as const).find(
    (flag) => flags[flag] !== undefined && !['from', 'access', 'id', 'keep-going', 'encoding'].includes(flag),
  );
  if (idle === 'resolve') {
    say('--resolve asks for a DOI or an address that --from names; a file is read as it is.');
    return undefined;
  }
  if (idle !== undefined) {
    say(
      `${idle === 'title' ? 'The title' : `--${idle}`} stands in the file that --from names; give one or the other.`,
    );
    return undefined;
  }
  const bytes = from === '-' ? await buffer(process.stdin) : await readFile(from);
  const { text, said } = decode(bytes, flags.encoding);
  if (said !== undefined) console.error(`${from}: ${said}`);
  return readCitations(text);
}

/** What stands in a DOI, an ISBN or an address itself, or what is known of it; what flags say beside it wins. */
async function readIdentifier(
  identifier: Identifier,
  flags: Flags,
  ask: Asking,
): Promise<ReadCitations | undefined> {
  if (flags.title !== undefined && !isOneLine('A title', flags.title)) return undefined;
  if (!areGood(flags)) return undefined;
  const given = {
    ...(flags.title === undefined ? {} : { title: flags.title }),
    ...(flags.type === undefined ? {} : { type: flags.type }),
    ...(flags.author === undefined ? {} : { author: flags.author }),
    ...(flags.publisher === undefined ? {} : { publisher: flags.publisher }),
    ...(flags.issued === undefined ? {} : { issued: flags.issued }),
    ...(flags.language === undefined ? {} : { language: flags.language }),
    ...(flags.url === undefined ? {} : { URL: flags.url }),
  };
  if (flags.resolve !== true) {
    console.error(
      `Only what stands in it was taken${flags.title === undefined ? '; its title is a description' : ''}. ${
        identifier.type === 'isbn'
          ? 'There is nobody to ask for an ISBN: add the rest by hand.'
          : `The rest is not looked up: --resolve asks ${identifier.type === 'doi' ? 'doi.org' : 'the page'} for it.`
      }`,
    );
    return { items: [{ item: { ...itemOf(identifier), ...given }, left: [] }], unreadable: [] };
  }
  if (identifier.type === 'isbn') throw new Error('there is nobody to ask for an ISBN: leave --resolve out');
  const { item, left } = await lookUp(identifier, ask);
  return { items: [{ item: { ...itemOf(identifier), ...item, ...given }, left }], unreadable: [] };
}
