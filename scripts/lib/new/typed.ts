import { isCalendarDate, isSafeAddress } from '../../../src/records/fields.ts';
import { languageOf } from '../../../src/tools/new/language-of.ts';
import { say, type Flags } from './flags.ts';

/** Whether what is typed can stand in a source; says what cannot. What is typed is refused where it cannot be read; a field of an imported file is left out, and that is said. */
export function areGood({ issued, language, url }: Flags): boolean {
  const mistake = notADate(issued) ?? notALanguage(language) ?? notAnAddress(url);
  return mistake === undefined || say(mistake);
}

export const notADate = (text: string | undefined): string | undefined =>
  text === undefined || text === '' || isCalendarDate(text)
    ? undefined
    : `"${text}" is not a date of the calendar. Write a real date as 2024-11-18, 2024-11 or 2024.`;

export const notAnAddress = (text: string | undefined): string | undefined =>
  text === undefined || text === '' || isSafeAddress(text)
    ? undefined
    : `"${text}" is no address that readers can safely follow: it begins with https:// or http://.`;

const notALanguage = (text: string | undefined): string | undefined =>
  text === undefined || languageOf(text) !== undefined
    ? undefined
    : `"${text}" is no language code. Write one such as en or es-PE.`;
