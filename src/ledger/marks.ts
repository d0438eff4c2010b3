import { fingerprint } from '../records/fingerprint.ts';
import { recordForm } from '../letters/record-form.ts';
import { sourceId } from './ids.ts';
import { leadsTo, type Ledger, type RecordedEvidence, type Revision } from './schema.ts';

/** A piece of evidence as the ledger keeps it. */
export interface EvidenceMark {
  /** The source's id, where it is now. */
  readonly source: string;
  readonly stance: string;
  /** Fingerprint of locator and finding: all that version 1 kept of them. */
  readonly said: string;
  /** What it says; `undefined` where version 1 kept the fingerprint only. */
  readonly record: RecordedEvidence | undefined;
}

/** The fingerprint of what a piece of evidence says. */
export const fingerprintOf = ({
  locator = '',
  finding,
}: Pick<RecordedEvidence, 'locator' | 'finding'>): string =>
  fingerprint(`${recordForm(locator)}\n${recordForm(finding)}`);

/**
 * Read the evidence of a revision.
 *
 * @param ledger where sources are now; without it, as they were called.
 */
export function marksOf(evidence: Revision['evidence'], ledger?: Ledger): EvidenceMark[] {
  const now = (source: string): string =>
    ledger ? leadsTo(ledger, sourceId(source)).replace(/^sources\//, '') : source;
  return evidence.map((piece) => {
    if (typeof piece !== 'string')
      return {
        source: now(piece.source),
        stance: piece.stance,
        // Asked for only beside what version 1 wrote.
        get said() {
          return fingerprintOf(piece);
        },
        record: piece,
      };
    const [source = '', stance = '', said = ''] = piece.split(' ');
    return { source: now(source), stance, said, record: undefined };
  });
}
