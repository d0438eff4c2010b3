import { changeAnchor } from '../corpus/change-anchor.ts';
import type { Change } from '../corpus/types.ts';
import { wordsOf } from '../i18n/index.ts';
import type { SiteContext } from './schema-org.ts';

/**
 * Changes as schema.org `CorrectionComment`s, for the `correction` of what was corrected.
 *
 * @see https://schema.org/correction
 */
export function toCorrections(changes: readonly Change[], lang: string, { to }: SiteContext): object {
  if (changes.length === 0) return {};
  const words = wordsOf(lang);
  return {
    correction: changes.map((change) => ({
      '@type': 'CorrectionComment',
      text: words.history.comment(words.history.types[change.type], change.reason),
      datePublished: change.date,
      url: `${to.absolute(to.thing(change))}#${changeAnchor(change)}`,
    })),
  };
}
