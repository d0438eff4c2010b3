import { controls, holdsRefused, nameOfCharacter, reorderings } from '../issues/printable.ts';
import { refused, type Outcome } from './outcome.ts';
import { isClaim, isMoved, type Cleansed, type Ledger, type LedgerEntry } from './schema.ts';

/** Which characters that no text may hold stand in what is recorded, by id. */
export function refusedIn(ledger: Ledger): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [id, entry] of ledger) {
    const characters = charactersIn(entry);
    if (characters.length > 0) found.set(id, characters);
  }
  return found;
}

/**
 * Take out of the record what no text may hold: it shows readers other words than were recorded, or commands a terminal.
 * What was taken out, and why, stays on record.
 */
export function cleanse(
  ledger: Ledger,
  { date, reason }: { readonly date: string; readonly reason: string | undefined },
): Outcome {
  const unclean = refusedIn(ledger);
  if (unclean.size === 0) return refused('No text in the ledger holds such a character; all stays as it is.');
  if (reason === undefined) return refused('Why it is taken out stays on record: add --reason "…".');
  const next = new Map<string, LedgerEntry>(ledger);
  const done: string[] = [];
  for (const [id, characters] of unclean) {
    const entry = next.get(id);
    if (!entry) continue;
    next.set(id, cleansed(entry, { on: date, reason }));
    done.push(`${id}: ${characters.join(', ')} taken out.`);
  }
  return { ledger: next, done };
}

type Occasion = Omit<Cleansed, 'took'>;

/** Each piece that held such a character says so itself: it is a line of the file, and joined by itself. */
function cleansed(entry: LedgerEntry, occasion: Occasion): LedgerEntry {
  if (isMoved(entry)) return noting(entry, occasion);
  const retired = entry.retired && { retired: noting(entry.retired, occasion) };
  if (isClaim(entry))
    return { ...entry, revisions: entry.revisions.map((one) => noting(one, occasion)), ...retired };
  return { ...noting({ ...entry, retired: undefined }, occasion), ...retired };
}

function noting<Piece extends { cleansed?: Cleansed | undefined }>(piece: Piece, occasion: Occasion): Piece {
  const took = charactersIn(piece);
  if (took.length === 0) return piece;
  const before = piece.cleansed?.took ?? [];
  return { ...withoutRefused(piece), cleansed: { ...occasion, took: [...new Set([...before, ...took])] } };
}

/** The names of such characters, each once. */
function charactersIn(value: unknown): string[] {
  const names = new Set<string>();
  const look = (inner: unknown): void => {
    if (typeof inner === 'string') {
      if (!holdsRefused(inner)) return;
      for (const pattern of [controls, reorderings])
        for (const [character] of inner.matchAll(pattern)) names.add(nameOfCharacter(character));
    } else if (typeof inner === 'object' && inner !== null) Object.values(inner).forEach(look);
  };
  look(value);
  return [...names];
}

/** Plain data without the characters that no text may hold; the same where there is none. */
export function withoutRefused<Value>(value: Value): Value {
  return charactersIn(value).length === 0 ? value : (without(value) as Value);
}

function without(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(controls, '').replaceAll(reorderings, '');
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, without(inner)]));
}
