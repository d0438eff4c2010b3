import { toCslDate, type SourceDate } from '../sources/date.ts';
import { dateFields, type Source } from '../sources/schema.ts';

/** A CSL-JSON item: dates as `date-parts`, what CSL has no name for under `custom`. */
export type CslItem = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly type: string;
  readonly title: string;
};

/**
 * A source as a CSL-JSON item. How near it is to what happened, what it has at stake, its archived copy and our words on
 * it in other languages, which CSL has no field for, stand under `custom`.
 *
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export function toCslItem({ access, interest, archived, translations, custom, ...source }: Source): CslItem {
  const fields = Object.entries(source)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, dates.has(name) ? toCslDate(value as SourceDate) : value]);
  return {
    ...(Object.fromEntries(fields) as { id: string; type: string; title: string }),
    custom: {
      ...custom,
      access,
      ...(interest === undefined ? {} : { interest }),
      ...(archived ? { archived } : {}),
      ...(translations === undefined ? {} : { translations }),
    },
  };
}

const dates = new Set<string>(dateFields);
