/** What tests of charts write their tables with. */

/** A table as Markdown writes it: a row a line, cells parted by `|`. */
export const cellsOf = (text: string): string[][] =>
  text.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
