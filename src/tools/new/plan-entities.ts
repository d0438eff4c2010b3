import { entityTypes, type EntityType } from '../../entities/entity-types.ts';
import { guessType } from '../../entities/unknown-names.ts';
import { nearest } from '../../issues/nearest.ts';
import { idPattern, toId } from '../../records/fields.ts';
import { newEntity } from './new-entity.ts';
import type { NewFile } from './new-file.ts';

/** The columns of a table of names; all but the first may be missing or empty. In a cell `;` parts several. */
const columns = ['name', 'type', 'aliases', 'description', 'coordinates', 'sameAs', 'id'] as const;
type Column = (typeof columns)[number];

/** What a table of names comes to: files, or why there can be none. */
export interface PlannedEntities {
  readonly files: readonly NewFile[];
  /** One sentence for each row that cannot be used. */
  readonly refused: readonly string[];
  /** One for each that is there already. */
  readonly there: readonly string[];
  /** Names whose type was guessed. */
  readonly guessed: readonly (readonly [name: string, type: EntityType])[];
}

/**
 * Make entities of a table: its first row names the columns, each other row is an entity.
 *
 * @param taken names by the ids that there are.
 */
export function planEntities(
  [header = [], ...rows]: readonly (readonly string[])[],
  taken: ReadonlyMap<string, string>,
): PlannedEntities {
  const refused: string[] = [];
  const there: string[] = [];
  const guessed: (readonly [string, EntityType])[] = [];
  const files: NewFile[] = [];
  const named = header.map((cell) =>
    columns.find((column) => column.toLowerCase() === cell.trim().toLowerCase()),
  );
  for (const [at, cell] of header.entries())
    if (named[at] === undefined) {
      const near = nearest(cell.trim(), columns);
      const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
      refused.push(
        `There is no column "${cell}".${meant} The first line names the columns: ${columns.join(', ')}.`,
      );
    }
  if (refused.length > 0 || !named.includes('name')) {
    if (refused.length === 0)
      refused.push(`The first line names the columns, and one is "name": ${columns.join(', ')}.`);
    return { files, refused, there, guessed };
  }

  const ids = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    const cell = (column: Column): string => (row[named.indexOf(column)] ?? '').trim();
    const list = (column: Column): string[] =>
      cell(column)
        .split(/\s*;\s*/)
        .filter((part) => part !== '');
    const refuse = (why: string): void => void refused.push(`Row ${line}: ${why}`);

    const name = cell('name');
    const id = cell('id') || toId(name);
    const type = cell('type') || guessType(name);
    const place =
      cell('coordinates') === ''
        ? undefined
        : cell('coordinates')
            .split(/\s*[,;\s]\s*/)
            .map(Number);
    const [latitude, longitude] = place ?? [];
    const known = taken.get(id);
    const first = ids.get(id);
    if (name === '') refuse('it has no name.');
    else if (!idPattern.test(id) || (cell('id') === '' && !/[a-z]/.test(id)))
      refuse(`no id can be made of "${name}", and an id is kept for good: give one in the column "id".`);
    else if (known !== undefined) there.push(`Row ${line}: "${id}" is there already: "${known}".`);
    else if (first !== undefined)
      refuse(`"${id}" is the id of row ${first} too; give one in the column "id".`);
    else if (!isType(type)) {
      const near = nearest(type, entityTypes);
      refuse(
        `"${type}" is no type. ${near ? `Did you mean "${near}"? ` : ''}Use one of ${entityTypes.join(', ')}.`,
      );
    } else if (
      place &&
      (latitude === undefined || longitude === undefined || place.length > 2 || place.some(Number.isNaN))
    )
      refuse(`"${cell('coordinates')}" are no coordinates: latitude, longitude in degrees.`);
    else {
      ids.set(id, line);
      if (cell('type') === '') guessed.push([name, type]);
      files.push(
        newEntity(id, {
          name,
          type,
          aliases: list('aliases'),
          description: cell('description') || undefined,
          ...(latitude !== undefined && longitude !== undefined
            ? { coordinates: [latitude, longitude] }
            : {}),
          sameAs: list('sameAs'),
        }),
      );
    }
  }
  return { files, refused, there, guessed };
}

const isType = (word: string): word is EntityType => (entityTypes as readonly string[]).includes(word);
