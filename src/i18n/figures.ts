import type { Figure } from '../claims/figures.ts';
import { own } from '../issues/own.ts';
import type { Words } from './index.ts';
import { formOf } from './message.ts';
import { numberWriter } from './numbers.ts';

/** Words of the original as they are said in another language; as they are, where that has none for them. */
export interface Said {
  readonly text: string;
  /** These are the original's words, in its language. */
  readonly untold?: true;
}

/** A figure in the words of a language, part by part. */
export function sayFigure({ value, unit, note }: Figure, words: Words): Said[] {
  const { numbers, locale } = words.language;
  const write = numberWriter(numbers);
  const number = write(value);
  const message = own(words.units, unit);
  /** A billion is a thousand millions where there is no word for it. The digits are those that were written. */
  const thousands = write(Number((value * 1000).toPrecision(15)));
  const form = message === undefined ? undefined : formOf(message, { count: value }, locale);
  const counted: Said[] =
    form === undefined
      ? [{ text: `${number} ` }, { text: unit, untold: true }]
      : [
          {
            text: /\{(?:count|thousands)\}/.test(form)
              ? form.replaceAll('{count}', number).replaceAll('{thousands}', thousands)
              : `${number} ${form}`,
          },
        ];
  if (note === undefined) return counted;
  const said = own(words.notes, note);
  return [
    ...counted,
    { text: ' (' },
    said === undefined ? { text: note, untold: true } : { text: said },
    { text: ')' },
  ];
}

/** Write a figure in the words of a language: "23.156 billion USD (share of exports)". */
export const formatFigure = (figure: Figure, words: Words): string =>
  sayFigure(figure, words)
    .map(({ text }) => text)
    .join('');
