import site from '../../site.config.ts';
import { addressesOf } from '../addresses.ts';
import type { Claim } from '../corpus/types.ts';
import type { SiteAddress } from '../site.ts';
import { publisherOf } from '../sources/publisher.ts';

/** A claim as CONTRACT.md promises it to other programs. What is absent is `null`, never missing. */
export interface ClaimRecord {
  readonly id: string;
  readonly article: string;
  readonly lang: string;
  readonly number: number;
  readonly url: string;
  readonly anchor: string;
  readonly text: string;
  readonly statement: string;
  readonly kind: string;
  readonly speaker: string;
  readonly assessment: string;
  readonly rationale: string;
  readonly evidence: readonly {
    readonly source: string;
    readonly stance: string;
    readonly finding: string;
    readonly locator: string | null;
    readonly title: string;
    readonly publisher: string;
    readonly access: string;
    readonly url: string | null;
  }[];
  readonly figures: readonly {
    readonly value: number;
    readonly unit: string;
    readonly note: string | null;
  }[];
  readonly entities: readonly string[];
  readonly asOf: string | null;
  readonly locator: string | null;
  readonly lead: boolean;
  readonly published: string;
  readonly updated: string;
  readonly revision: number;
  readonly selector: { readonly exact: string; readonly prefix: string; readonly suffix: string };
}

/** `/claims.json` and its like: `{ version: 1, claims }`. */
export const toClaimsFile = (
  claims: readonly Claim[],
  address: SiteAddress,
): { version: 1; claims: ClaimRecord[] } => ({
  version: 1,
  claims: claims.map((claim) => toClaimRecord(claim, address)),
});

/** Write a claim as a record. */
export function toClaimRecord(claim: Claim, address: SiteAddress): ClaimRecord {
  const to = addressesOf(address, site.languages, claim.lang);
  const { id, article, lang, number, text, statement, kind, assessment, lead, published, updated, revision } =
    claim;
  return {
    id,
    article,
    lang,
    number,
    url: to.absolute(to.claim(claim)),
    anchor: to.absolute(to.passage(claim)),
    text,
    statement,
    kind,
    speaker: claim.speaker.id,
    assessment,
    rationale: claim.rationale.text,
    evidence: claim.evidence.map(({ source, stance, finding, locator }) => ({
      source: source.id,
      stance,
      finding: finding.text,
      locator: locator ?? null,
      title: source.title,
      publisher: publisherOf(source),
      access: source.access,
      url: source.URL ?? null,
    })),
    figures: claim.figures.map(({ value, unit, note }) => ({ value, unit, note: note ?? null })),
    entities: claim.entities.map((entity) => entity.id),
    asOf: claim.asOf ?? null,
    locator: claim.locator ?? null,
    lead,
    published,
    updated,
    revision,
    selector: claim.selector,
  };
}
