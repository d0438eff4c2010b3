import { formsOf, holesOf, type Message } from './message.ts';
import { isMessage, type Table } from './table.ts';

/** The type of the words, from the English table: `words.ts`, which a test holds to it. */
export function toTypes(english: Table): string {
  return `/** Made from en.yaml; \`npx vitest run --project unit src/i18n -u\` makes it anew. */
import type { Say } from './table.ts';

export interface Words ${group(english, '')}
`;
}

function group(entries: Table, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(entries).map(
    ([name, entry]) =>
      `${inner}readonly ${/^\w+$/.test(name) ? name : `'${name}'`}: ${isMessage(entry) ? message(entry) : group(entry, inner)};`,
  );
  return ['{', ...lines, `${indent}}`].join('\n');
}

function message(entry: Message): string {
  const holes = holesOf(entry);
  if (holes.length === 0 && formsOf(entry).length === 1) return 'string';
  const needs = holes.map((name) => `${name}: ${name === 'count' ? 'number' : 'string | number'}`);
  return `Say<{ ${needs.join('; ')} }>`;
}
