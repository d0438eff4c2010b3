import { entityTypes, type EntityType } from '../../entities/entity-types.ts';
import { readerForm } from '../../letters/reader-form.ts';
import { compact, nameWords } from './name-words.ts';

/** A thing that a search can name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** How many claims are about it. */
  readonly claims: number;
  /** Other names that are not the same when folded. */
  readonly aliases: readonly string[];
}

/** Names with the same key are the same name. */
export const keyOf = (name: string): string => compact(nameWords(name));

/*
 * A line of the list, its fields parted by tabs:   name  id  type and claims  alias  alias …
 * The id is left out where it is the name in kebab-case. What makes matching quick is made where it is used.
 */

/** Write one thing as a line. */
export function writeName({ id, name, type, claims, aliases }: Named): string {
  const head = `${entityTypes.indexOf(type)}${claims === 0 ? '' : claims}`;
  return [name, id === toId(name) ? '' : id, head, ...aliases]
    .map((field) => field.replaceAll(/[\t\n]/g, ' '))
    .join('\t');
}

/** Read what `writeName` wrote. */
export function readName(line: string): Named {
  const [name = '', id = '', head = '', ...aliases] = line.split('\t');
  return {
    id: id === '' ? toId(name) : id,
    name,
    type: entityTypes[Number(head.charAt(0))] ?? 'object',
    claims: Number(head.slice(1)),
    aliases,
  };
}

const toId = (name: string): string => readerForm(name).replaceAll(/[^\p{L}\p{N}]+/gu, '-');
