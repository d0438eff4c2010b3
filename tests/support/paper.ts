/** What a page says on paper, read out of a PDF. */
import { extractText, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import type { ClaimRecord } from '../../src/exports/claims-json.ts';
import { english as words } from './words.ts';

/** The text of a PDF without white space: lines end where the paper does, and an address may go over two. */
export async function textOf(pdf: Uint8Array): Promise<{ text: string; pages: string[] }> {
  const { text: said } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: false,
  });
  const pages = said.map(squeeze);
  // Page numbers stand between the lines of two pages.
  const text = pages.map((page, index) => page.replace(numberOf(index, pages), '')).join('');
  return { text, pages };
}

export const numberOf = (index: number, pages: readonly string[]): string => `${index + 1}/${pages.length}`;

/** Hyphens at line ends come and go: compare without them too. */
export const squeeze = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s\u00ad\u2010-]+/gu, '');

export const otherLetters = /(?!\p{Script=Latin})\p{L}/u;

/** Whether a PDF gives a text back as it was: other letters come in the order and the form in which they are drawn. */
export const isTold = (text: string): boolean => !otherLetters.test(text);

/** Expect claims as endnotes: number, assessment, statement, rationale, and the title and address of each source. */
export function expectPrinted(text: string, claims: readonly ClaimRecord[]): void {
  for (const claim of claims) {
    const head = squeeze(
      `${words.claim.number({ number: claim.number })} ${words.assessments[claim.assessment].name}`,
    );
    const at = text.indexOf(head + (isTold(claim.statement) ? squeeze(claim.statement) : ''));
    expect(at, `the endnote of claim ${claim.number}`).toBeGreaterThan(0);
    const next = text.indexOf(squeeze(words.claim.number({ number: claim.number + 1 })), at + 1);
    const note = text.slice(at, next < 0 ? undefined : next);
    if (isTold(claim.rationale)) expect(note.includes(squeeze(claim.rationale)), claim.id).toBe(true);
    for (const { url, title } of claim.evidence) {
      expect(note.includes(squeeze(title)), title).toBe(true);
      if (url !== null) expect(note.includes(squeeze(url)), `${claim.id}: ${url}`).toBe(true);
    }
  }
}
