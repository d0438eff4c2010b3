import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV (RFC 4180, UTF-8, CRLF). Numbers are written as in JSON, what is absent is empty, and no text begins with
 * what a spreadsheet would take for a formula: see `guardFormula`.
 */
export const toCsv = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell))),
    { record_delimiter: 'windows' },
  );

/**
 * Put an apostrophe before text that a spreadsheet would run: one that begins with `= + - @`, their full-width forms,
 * a tab or a line end. To read a cell back, take one apostrophe from before such a sign, also where others follow
 * (`''=1` was `'=1`): the rule is the same in both directions, and nothing is lost.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const guardFormula = (text: string): string => (/^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
