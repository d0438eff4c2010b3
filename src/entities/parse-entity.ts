import { readYaml, type Locate } from '../records/yaml.ts';
import type { Issue } from '../issues/issue.ts';
import { entitySchema, type Entity } from './schema.ts';

/** A parsed record with the file it came from. */
export interface ParsedEntity {
  readonly entity: Entity;
  readonly file: string;
  readonly locate: Locate;
}

/** Read one file of `entities/`. */
export function parseEntity(
  id: string,
  file: string,
  text: string,
): { parsed: ParsedEntity | undefined; issues: Issue[] } {
  const { data, issues, locate } = readYaml({ file, text, firstLine: 1, of: 'The entity' }, entitySchema);
  if (!data) return { parsed: undefined, issues };
  const { name, aliases, translations = {} } = data;
  const translated = Object.values(translations).flatMap((said) => said.name ?? []);
  const others = [...new Set([...aliases, ...translated])].filter(
    (label) => label !== name || aliases.includes(label),
  );
  return { parsed: { entity: { id, ...data, aliases: others }, file, locate }, issues };
}
