import { piecesOf, type Piece } from './pieces.ts';
import type { Cleansed, Ledger, Redated, Revision, Spoken } from './schema.ts';

/**
 * Write the ledger as `content/ledger.json` holds it: one piece to a line, sorted by id, fields in one order, every
 * line ended alike. So any lines of two branches together are a ledger again, and `README.md` says why.
 */
export function serializeLedger(ledger: Ledger): string {
  const lines = piecesOf(ledger).map((piece) => `${JSON.stringify(toLine(piece))},\n`);
  return `{ "version": 2, "records": [\n${lines.join('')}null] }\n`;
}

function toLine(piece: Piece): object {
  const { id } = piece;
  switch (piece.type) {
    case 'record': {
      const { title, published } = piece.record;
      return { id, title, published, ...toNotes(piece.record) };
    }
    case 'retired': {
      const { date, reason } = piece.retired;
      return { id, retired: date, reason, ...toNotes(piece.retired) };
    }
    case 'moved': {
      const { moved, date } = piece.moved;
      return { id, moved, date, ...toNotes(piece.moved) };
    }
    case 'revision':
      return { id, ...toRevision(piece.revision) };
    default:
      return piece satisfies never;
  }
}

/** `JSON.stringify` leaves out what is `undefined`. */
function toRevision(revision: Revision): object {
  const { date, reason, by, passage, sentence, statement, kind, speaker, asOf, claimed, figures } = revision;
  const { assessment, rationale, evidence, replies, translations, kept } = revision;
  return {
    ...{ date, reason, by, passage, sentence, statement, kind, speaker, asOf, claimed, figures },
    ...{ assessment, rationale, evidence: evidence.map(toEvidence).sort(byWords) },
    replies,
    translations: toTranslations(translations),
    kept,
    ...toNotes(revision),
  };
}

function toEvidence(piece: Revision['evidence'][number]): Revision['evidence'][number] {
  if (typeof piece === 'string') return piece;
  const { source, stance, locator, finding, figures, quote } = piece;
  return { source, stance, locator, finding, figures, quote };
}

function toTranslations(translations: Revision['translations']): object | undefined {
  const languages = Object.entries(translations ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  if (languages.length === 0) return undefined;
  return Object.fromEntries(
    languages.map(([lang, { passage, sentence, statement, rationale, findings, replies, ...rest }]) => [
      lang,
      { ...{ passage, sentence, statement, rationale, findings, replies }, ...toReviewed(rest) },
    ]),
  );
}

const toReviewed = ({ reviewed, by, behind }: Pick<Spoken, 'reviewed' | 'by' | 'behind'>): object => ({
  reviewed,
  by,
  behind,
});

const toNotes = ({
  redated,
  cleansed,
}: {
  redated?: Redated | undefined;
  cleansed?: Cleansed | undefined;
}): object => ({
  redated: redated && { from: redated.from, on: redated.on, reason: redated.reason },
  cleansed: cleansed && { on: cleansed.on, reason: cleansed.reason, took: cleansed.took },
});

const byWords = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
