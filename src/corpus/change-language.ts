import type { Reading } from '../records/translations.ts';
import type { Change } from './types.ts';

/**
 * The language in which a change is told, where that is another than its reader's: reasons are given where the originals
 * are written, and what an edition had no words for then is told in those of the original.
 */
export const changeLanguage = (
  { type, revision }: Pick<Change, 'type' | 'revision'>,
  { lang, original }: Reading,
): string | undefined =>
  lang !== original.lang && (type === 'retired' || revision?.inOriginal) ? original.lang : undefined;
