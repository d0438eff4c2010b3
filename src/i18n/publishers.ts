import type { Source } from '../sources/schema.ts';
import { startOf } from '../sources/date.ts';
import { publisherOf } from '../sources/publisher.ts';
import type { Words } from './index.ts';

/** Who published a work, and in which year: "Reuters (2024)". */
export const sayPublisher = (source: Source, { strip }: Words): string => {
  const year = startOf(source.issued)?.slice(0, 4);
  return year === undefined ? publisherOf(source) : strip.by({ publisher: publisherOf(source), year });
};
