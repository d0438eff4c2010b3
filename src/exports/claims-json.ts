import { z } from 'zod';
import site from '../../site.config.ts';
import type { Figure } from '../claims/figures.ts';
import { addressesOf, type Addresses } from '../site/addresses.ts';
import { assessments, kinds, replyStatuses, stances } from '../claims/vocabulary.ts';
import type { Claim } from '../corpus/types.ts';
import type { SiteAddress } from '../site/address.ts';
import { accesses } from '../sources/access.ts';
import type { Source } from '../sources/schema.ts';
import { publisherOf } from '../sources/publisher.ts';
import { addressPattern, dayPattern } from '../records/fields.ts';
import { kebabCase } from '../letters/kebab-case.ts';
import { oncePer } from '../records/once-per.ts';
import { remembering } from '../records/remembering.ts';

const id = z.string().regex(kebabCase);
const day = z.string().regex(dayPattern);
const text = z.string().min(1);
const address = z.string().regex(addressPattern);

const figure = z.object({
  value: z.number(),
  unit: text,
  note: text.nullable().describe('what the number is of'),
});

const evidence = z.object({
  source: id.describe('id of the source; /sources.json says the rest'),
  stance: z.enum(stances).describe('what it does to the claim'),
  finding: text.describe('what the source says about the claim, in our words; plain text'),
  locator: text.nullable().describe('where in the source'),
  title: text.describe('title of the source'),
  publisher: text.describe('who answers for the source: independence is counted by this'),
  access: z.enum(accesses),
  url: address.nullable().describe('address of the source'),
  archived: z
    .object({
      url: address.nullable().describe('where a public archive has it'),
      date: day.describe('when it was made'),
      sha256: z.string().nullable().describe('of the file, where we keep one ourselves'),
    })
    .nullable()
    .describe('a copy of the source that stays'),
  figures: z.array(figure).describe('numbers that the source gives'),
  quote: text.nullable().describe("the source's own words, in its language"),
});

const reply = z.object({
  from: id.describe('entity that was asked: whom the judgement is about, or who speaks for it'),
  status: z.enum(replyStatuses).describe('what came of it'),
  date: day.describe('of the answer or of asking; until which none came'),
  words: text.nullable().describe('what they said; plain text'),
});

/** A claim as CONTRACT.md promises it to other programs. What is absent is `null`, never missing. */
const claimRecord = z
  .object({
    id: id.describe('unique in its article, and never given to another claim'),
    article: id,
    lang: z.string().describe('language of this edition, BCP 47'),
    number: z.number().int().positive().describe('place in reading order, from 1'),
    url: address.describe('the page of the claim'),
    anchor: address.describe('the passage in its article'),
    text: text.describe('the passage, as plain text'),
    statement: text.describe('the claim as one sentence that stands alone'),
    kind: z.enum(kinds),
    speaker: id.describe('entity that said it'),
    assessment: z.enum(assessments).describe('what each word means and demands stands at /method/'),
    rationale: text.describe('why it is assessed so; plain text'),
    evidence: z.array(evidence),
    replies: z.array(reply).describe('what those who are judged say to it, or that they were asked'),
    claimed: z.array(figure).describe('numbers that the claim gives'),
    figures: z.array(figure).describe('numbers that were found'),
    entities: z.array(id).describe('every entity it is about, the speaker among them'),
    asOf: z.string().nullable().describe('the time it speaks of: an ISO 8601 year, month, day or interval'),
    locator: text.nullable().describe('where in the text examined it stands'),
    lead: z.boolean().describe('one of the main claims'),
    published: day,
    updated: day.describe('when its present revision was published'),
    revision: z.number().int().positive(),
    reviewedBy: z.array(text).describe('who reviewed its present revision'),
    behind: day
      .nullable()
      .describe('of an edition: the day its original was revised, where its words are from before that'),
    selector: z
      .object({ exact: text, prefix: z.string(), suffix: z.string() })
      .describe('W3C TextQuoteSelector: matches the prose of the article exactly once'),
  })
  .meta({ id: 'Claim' });

/** A claim as a record, as `/claims.json` holds it. */
export type ClaimRecord = z.output<typeof claimRecord>;

const claimsFile = z.object({ version: z.literal(1), claims: z.array(claimRecord) });

/** `/schemas/claims.json`: what `/claims.json` holds, as JSON Schema (draft 2020-12). */
export function toClaimsSchema(to: Addresses): object {
  return {
    $id: to.absolute(to.claimsSchema),
    title: `Claims of ${site.name}`,
    ...z.toJSONSchema(claimsFile),
  };
}

/** `/claims.json` and its like: `{ version: 1, claims }`. */
export const toClaimsFile = (
  claims: readonly Claim[],
  address: SiteAddress,
): { version: 1; claims: ClaimRecord[] } => ({
  version: 1,
  claims: claims.map((claim) => toClaimRecord(claim, address)),
});

const addressesIn = remembering((address: SiteAddress) =>
  oncePer((lang) => addressesOf(address, site.languages, lang)),
);

/** Write a claim as a record. */
export function toClaimRecord(claim: Claim, address: SiteAddress): ClaimRecord {
  const to = addressesIn(address)(claim.lang);
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
    evidence: claim.evidence.map(({ source, stance, finding, locator, figures, quote }) => ({
      source: source.id,
      stance,
      finding: finding.text,
      locator: locator ?? null,
      title: source.title,
      publisher: publisherOf(source),
      access: source.access,
      url: source.URL ?? null,
      archived: source.archived ? toArchivedRecord(source.archived) : null,
      figures: figures.map(toFigureRecord),
      quote: quote ?? null,
    })),
    replies: claim.replies.map(({ from, status, date, words }) => ({
      from: from.id,
      status,
      date,
      words: words?.text ?? null,
    })),
    claimed: claim.claimed.map(toFigureRecord),
    figures: claim.figures.map(toFigureRecord),
    entities: claim.entities.map((entity) => entity.id),
    asOf: claim.asOf ?? null,
    locator: claim.locator ?? null,
    lead,
    published,
    updated,
    revision,
    reviewedBy: [...claim.reviewedBy],
    behind: claim.behind?.date ?? null,
    selector: claim.selector,
  };
}

const toArchivedRecord = ({
  url,
  date,
  sha256,
}: NonNullable<Source['archived']>): z.output<typeof evidence>['archived'] => ({
  url: url ?? null,
  date,
  sha256: sha256 ?? null,
});

const toFigureRecord = ({ value, unit, note }: Figure): z.output<typeof figure> => ({
  value,
  unit,
  note: note ?? null,
});
