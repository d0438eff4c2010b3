import { apostrophe, hyphen, unseen } from './characters.ts';

const invisible = new RegExp(`[${unseen}]`, 'gu');

/** Full and half width, joined and compatible forms of letters: ＡＰＥＣ, ｱ, ﬁ, ﻻ. Not ™ and ², which are no letters of a name. */
const forms = /[\uf900-\ufaff\ufb00-\ufdff\ufe70-\ufefc\uff01-\uffdc]+/gu;

/**
 * A name as it is recognised in prose: written as it is, capitals and accents included ("US" is not "us", "Müller" not
 * "Muller"), whatever its blanks, hyphens, apostrophes and widths are, and what stands in it unseen.
 */
export const nameForm = (name: string): string => nameLetters(name).trim();

/** The same of a piece of text, blanks at its ends included. */
export const nameLetters = (text: string): string =>
  text
    .replaceAll(invisible, '')
    .replaceAll(apostrophe, "'")
    .normalize('NFC')
    .replaceAll(forms, (letters) => letters.normalize('NFKC'))
    .replaceAll(hyphen, '-')
    .replaceAll(/\s+/gu, ' ');
