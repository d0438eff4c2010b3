import { own } from '../issues/own.ts';
import { changesOriginal, type StateChanges } from './changes.ts';
import type { Occasion } from './review.ts';
import type { Revision, Spoken } from './schema.ts';
import type { ClaimState } from './subjects.ts';

/**
 * Bind the words of each edition to the revision of the original that they were made from: words that are new or that
 * changed with this review follow it, and so do those that the review says were read again. Words that stayed as they
 * were while the original changed are from before, and are marked so until they follow.
 *
 * 2026-11-28: a mark, where the number, the date or a fingerprint of that revision were weighed: histories of two
 * branches are joined, moved and redated, and none of these stays true through all of it. The revision they were made
 * from is the last without the mark.
 *
 * @returns the words as the revision keeps them, and in words which of them were found to follow.
 */
export function bind(
  last: Revision,
  state: ClaimState,
  changes: StateChanges | undefined,
  { date, by = [], edition }: Pick<Occasion, 'date' | 'by' | 'edition'>,
): { readonly translations: Pick<Revision, 'translations'>; readonly followed: string[] } {
  const { changed, added } = changes?.translations ?? { changed: [], added: [] };
  const revised = changes !== undefined && changesOriginal(changes);
  const fresh = revised || changed.length > 0;
  const who = by.length > 0 ? { by: [...by] } : {};
  // What of a review is not told by its revision stands with the words.
  const later = fresh ? {} : { ...(date > last.date && { reviewed: date }), ...who };
  const followed: string[] = [];
  const bound = Object.entries(state.translations ?? {}).map(([lang, words]): [string, Spoken] => {
    const before = own(last.translations ?? {}, lang);
    if (!before || added.includes(lang)) return [lang, { ...words, ...later }];
    if (changed.includes(lang)) return [lang, words];
    if (lang === edition && (before.behind || revised)) {
      followed.push(`its words in "${lang}" follow the original`);
      return [lang, { ...words, ...later }];
    }
    const { reviewed, by: reviewers, behind } = before;
    const behindNow = behind === true || revised;
    return [
      lang,
      {
        ...words,
        ...(reviewed !== undefined && !fresh && { reviewed }),
        ...(reviewers && !fresh && { by: reviewers }),
        ...(behindNow && { behind: true as const }),
      },
    ];
  });
  // Words of a language that the content lacks today are kept: their edition may be a draft, or left out for a while.
  const kept = fresh ? {} : last.translations;
  const all = { ...kept, ...Object.fromEntries(bound) };
  return { translations: Object.keys(all).length > 0 ? { translations: all } : {}, followed };
}
