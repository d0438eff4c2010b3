import { unseen } from './characters.ts';
import { westernDigits } from './digits.ts';
import { withoutSpecial } from './latin.ts';

/** What is not seen, and letters that only modify: the okina of Hawaiʻi is no hyphen. */
const dropped = new RegExp(`[${unseen}\\p{Modifier_Letter}]`, 'gu');

/** A name as an address writes it: a to z, 0 to 9, a hyphen for whatever else parts them; `''` where nothing of it can be. */
export const addressForm = (name: string): string =>
  withoutSpecial(
    westernDigits(name.replaceAll(dropped, '').normalize('NFKD'))
      .replaceAll(/\p{Mark}/gu, '')
      .toLowerCase(),
  )
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The name of a file as it is compared: systems keep accents as one character or as two. */
export const fileForm = (name: string): string => name.normalize('NFC');
