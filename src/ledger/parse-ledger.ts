import { z } from 'zod';
import { readEveryJson, readJson } from '../records/json.ts';
import { parseId } from './ids.ts';
import { joinPieces, piecesOf, type Joined, type Piece } from './pieces.ts';
import {
  firstLedgerSchema,
  isClaim,
  isLive,
  isMoved,
  isRecord,
  lineSchemas,
  type Ledger,
  type LedgerEntry,
} from './schema.ts';

/** The version that is written. */
export const ledgerVersion = 2;

/** A ledger, or why there is none. */
export type ParsedLedger =
  | { readonly ledger: Ledger; readonly version: number }
  | { readonly problem: 'newer'; readonly version: number }
  /** As a merge leaves it: nothing is lost, and it has to be joined. */
  | { readonly problem: 'torn'; readonly id: string | undefined; readonly offset?: number }
  | { readonly problem: 'broken'; readonly id: string | undefined; readonly detail: string };

/** Parse the JSON of a ledger and make sure that it holds together. */
export function parseLedger(text: string): ParsedLedger {
  const read = readJson(escaped(text));
  if (!('data' in read)) {
    if (read.fault === 'duplicate' && joinText(text))
      return { problem: 'torn', id: undefined, offset: read.offset };
    return broken(
      undefined,
      read.fault === 'duplicate' ? `"${read.name}" stands in it for the second time.` : 'it is not JSON.',
    );
  }
  const newer = newerSchema.safeParse(read.data);
  if (newer.success) return { problem: 'newer', version: newer.data.version };
  const parts = toPieces(read.data);
  if ('detail' in parts) return broken(parts.id, parts.detail);

  const { ledger, torn } = joinPieces(parts.pieces);
  if (torn.size > 0 && holdsTogether(ledger)) return { problem: 'torn', id: [...torn.keys()][0] };
  for (const [id, entry] of ledger) {
    const detail = inconsistency(id, entry, ledger);
    if (detail !== undefined) return broken(id, detail);
  }
  return { ledger, version: parts.version };
}

/**
 * Join all that a text says which a merge left, conflict markers aside: the lines of both branches, and fields that
 * stand twice.
 *
 * @returns `undefined` when it cannot all be read.
 */
export function joinText(...texts: readonly string[]): Joined | undefined {
  const documents = texts.flatMap((text) =>
    escaped(text)
      .split(/^(?=\{\s*"version":)/mu)
      .filter((part) => part.trim() !== ''),
  );
  const pieces: Piece[] = [];
  for (const document of documents) {
    const values = readEveryJson(document);
    if (values.length === 0) return undefined;
    for (const value of values) {
      const parts = toPieces(value);
      if ('detail' in parts) return undefined;
      pieces.push(...parts.pieces);
    }
  }
  const joined = joinPieces(pieces);
  return holdsTogether(joined.ledger) ? joined : undefined;
}

/** JSON forbids control characters as they are. They are read all the same, so that a command can take them out. */
const escaped = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (sign) => JSON.stringify(sign).slice(1, -1));

const newerSchema = z.object({ version: z.number().int().gt(ledgerVersion) });

type Parts = { version: number; pieces: Piece[] } | { id: string | undefined; detail: string };

function toPieces(data: unknown): Parts {
  if (isOfVersion(data, 1)) return fromFirst(data);
  const file = fileSchema.safeParse(data);
  if (!file.success)
    return { id: undefined, detail: 'it has not the form { "version": 2, "records": [ … ] }.' };
  const pieces: Piece[] = [];
  for (const line of file.data.records) {
    if (line === null) continue;
    const { id, ...rest } = line;
    const piece = toPiece(id, rest);
    if (typeof piece === 'string') return { id, detail: piece };
    pieces.push(piece);
  }
  return { version: 2, pieces };
}

const fileSchema = z.strictObject({
  version: z.literal(2),
  records: z.array(z.union([z.null(), z.looseObject({ id: z.string() })])),
});

function toPiece(id: string, rest: Record<string, unknown>): Piece | string {
  const wrong = ({ issues: [first] }: z.ZodError): string => {
    const field = first?.path.join('.') ?? '';
    return `what it says of "${id}" has a wrong form${field === '' ? '' : ` (${field})`}.`;
  };
  if ('moved' in rest) {
    const { success, data, error } = lineSchemas.moved.safeParse(rest);
    return success ? { id, type: 'moved', moved: data } : wrong(error);
  }
  if ('retired' in rest) {
    const { success, data, error } = lineSchemas.retired.safeParse(rest);
    if (!success) return wrong(error);
    const { retired: date, ...why } = data;
    return { id, type: 'retired', retired: { date, ...why } };
  }
  if ('title' in rest) {
    const { success, data, error } = lineSchemas.record.safeParse(rest);
    return success ? { id, type: 'record', record: data } : wrong(error);
  }
  const { success, data, error } = lineSchemas.revision.safeParse(rest);
  return success ? { id, type: 'revision', revision: data } : wrong(error);
}

function fromFirst(data: unknown): Parts {
  const result = firstLedgerSchema.safeParse(data);
  if (result.success)
    return { version: 1, pieces: piecesOf(new Map<string, LedgerEntry>(Object.entries(result.data.ids))) };
  const [top, id, ...field] = result.error.issues[0]?.path ?? [];
  return top === 'ids' && typeof id === 'string'
    ? {
        id,
        detail: `what it says of "${id}" has a wrong form${field.length > 0 ? ` (${field.join('.')})` : ''}.`,
      }
    : { id: undefined, detail: 'it has not the form { "version": 1, "ids": { … } }.' };
}

const isOfVersion = (data: unknown, version: number): boolean =>
  z.object({ version: z.literal(version) }).safeParse(data).success;

const broken = (id: string | undefined, detail: string): ParsedLedger => ({ problem: 'broken', id, detail });

const holdsTogether = (ledger: Ledger): boolean =>
  [...ledger].every(([id, entry]) => inconsistency(id, entry, ledger) === undefined);

/** What of an entry does not hold together with the rest. */
function inconsistency(id: string, entry: LedgerEntry, ledger: Ledger): string | undefined {
  const parts = parseId(id);
  if (!parts) return `"${id}" is no id.`;
  if (isMoved(entry)) {
    const target = ledger.get(entry.moved);
    if (!target) return `"${id}" leads on to "${entry.moved}", of which it has no record.`;
    if (isMoved(target)) return `"${id}" leads on to "${entry.moved}", which leads on itself.`;
    if (parseId(entry.moved)?.kind !== parts.kind)
      return `"${id}" leads on to "${entry.moved}", a thing of another kind.`;
    return undefined;
  }
  if ((parts.kind === 'claim') !== isClaim(entry) || (parts.kind !== 'claim') !== isRecord(entry))
    return `what it says of "${id}" is the record of another kind of thing.`;
  if (parts.kind !== 'claim') return undefined;

  const article = ledger.get(parts.article ?? '');
  if (!article) return `of the article of "${id}" it has no record.`;
  if (isLive(entry) && !isLive(article)) return `"${id}" is live, and its article is not.`;
  return undefined;
}
