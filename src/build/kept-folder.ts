import { resolve } from 'node:path';
import { given } from '../site/address.ts';

/** Where builds work, and what they leave for the next one stands. */
export const workshop = 'node_modules/.plumbline';

/** Where builds keep what the next may use again; it can be deleted at any time. Whoever measures has one of their own. */
export const keptFolder = resolve(given(process.env['PLUMBLINE_KEPT']) ?? workshop);
