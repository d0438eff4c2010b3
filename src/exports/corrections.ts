import { changeAnchor } from '../corpus/change-anchor.ts';
import type { Change } from '../corpus/types.ts';
import type { SiteContext } from './schema-org.ts';

/**
 * Changes as schema.org `CorrectionComment`s, for the `correction` of what was corrected.
 *
 * @see https://schema.org/correction
 */
export function toCorrections(
  changes: readonly Change[],
  lang: string,
  { to, wordsOf }: SiteContext,
): object {
  if (changes.length === 0) return {};
  const { types, comment, commentAlone } = wordsOf(lang).history;
  const tell = ({ type, reason }: Change): string =>
    reason === undefined ? commentAlone({ type: types[type] }) : comment({ type: types[type], reason });
  return {
    correction: changes.map((change) => ({
      '@type': 'CorrectionComment',
      text: tell(change),
      datePublished: change.date,
      url: `${to.absolute(to.thing(change))}#${changeAnchor(change)}`,
    })),
  };
}
