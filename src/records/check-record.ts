import type { z } from 'zod';
import { issue, type Issue } from '../issues/issue.ts';
import type { Point } from '../issues/point.ts';
import { nearest } from '../issues/nearest.ts';
import type { RuleId } from '../issues/rules.ts';
import { own } from '../issues/own.ts';

type Path = readonly PropertyKey[];

/** Where a record stands and how its parts are found again in the file. */
export interface RecordPlace {
  readonly file: string;
  /** What the record is called in a message: "The source", "<Annotation>". */
  readonly of: string;
  /** The place of a field's value, or (`key`) of its name; when it is absent, that of the record it is missing from. */
  readonly locate: (path: Path, part: 'key' | 'value') => Point;
  /** Names of fields that are there and cannot be read, for which there is an issue already. */
  readonly unreadable?: ReadonlySet<string>;
}

/**
 * Check plain data against a schema and report every problem at its own place.
 *
 * @returns the parsed data, or `undefined` when there are issues.
 */
export function checkRecord<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  place: RecordPlace,
): { data: z.output<Schema> | undefined; issues: Issue[] } {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { data: result.data, issues: [] };
  return { data: undefined, issues: reportAll(result.error.issues, [], schema, place) };
}

/** Report the problems of one record. A field that is missing because its name is misspelt is one problem. */
function reportAll(
  problems: readonly z.core.$ZodIssue[],
  outer: Path,
  schema: z.ZodType,
  place: RecordPlace,
): Issue[] {
  const misspelt = problems.flatMap((found) => {
    if (found.code !== 'unrecognized_keys') return [];
    const path = [...outer, ...found.path];
    return found.keys.map((key) => nameOf([...path, nearest(key, knownFields(schema, path)) ?? '']));
  });
  return problems
    .filter((found) => found.input !== undefined || !misspelt.includes(nameOf([...outer, ...found.path])))
    .flatMap((found) => toIssues(found, outer, schema, place));
}

function toIssues(found: z.core.$ZodIssue, outer: Path, schema: z.ZodType, place: RecordPlace): Issue[] {
  const path = [...outer, ...found.path];
  if (place.unreadable?.has(nameOf(path))) return [];
  const field = path.length === 0 ? place.of : `"${nameOf(path)}"`;
  const at = place.locate(path, 'value');
  const detail = describe(found);

  switch (found.code) {
    case 'unrecognized_keys': {
      const known = knownFields(schema, path);
      return found.keys.map((key) =>
        issue(place.file, place.locate([...path, key], 'key'), 'unknown-field', {
          field: key,
          of: path.length === 0 ? place.of : `"${nameOf(path)}"`,
          near: nearest(key, known),
          known,
        }),
      );
    }
    case 'invalid_value': {
      if (found.input === undefined) return [missing(path, place)];
      if (found.input === null)
        return [issue(place.file, at, 'invalid-field', { field, detail: 'it is empty.' })];
      if (found.values.includes(true)) {
        return [
          issue(place.file, at, 'invalid-field', { field, detail: 'it stands alone, without a value.' }),
        ];
      }
      const known = found.values.map(String);
      const word = typeof found.input === 'string' ? found.input : JSON.stringify(found.input);
      return [issue(place.file, at, 'unknown-word', { field, word, near: nearest(word, known), known })];
    }
    case 'custom': {
      const known = found.params as { ruleId: RuleId; values: never } | undefined;
      return [
        known === undefined
          ? issue(place.file, at, 'invalid-field', { field, detail })
          : issue(place.file, at, known.ruleId, known.values),
      ];
    }
    case 'invalid_union': {
      // Of the forms that are of the right type, the one with the fewest problems is what the author was writing.
      const [closest] = found.errors.filter(isOfType).toSorted((a, b) => weigh(a) - weigh(b));
      if (closest) return reportAll(closest, path, schema, place);
      return [
        found.input === undefined
          ? missing(path, place)
          : issue(place.file, at, 'invalid-field', { field, detail }),
      ];
    }
    default:
      return [
        found.input === undefined && path.length > 0
          ? missing(path, place)
          : issue(place.file, at, 'invalid-field', { field, detail }),
      ];
  }
}

const isOfType = (issues: readonly z.core.$ZodIssue[]): boolean =>
  !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);

const weigh = (issues: readonly z.core.$ZodIssue[]): number =>
  issues.reduce((sum, found) => sum + (found.code === 'unrecognized_keys' ? found.keys.length : 1), 0);

function missing(path: Path, place: RecordPlace): Issue {
  const of = path.length > 1 ? `"${nameOf(path.slice(0, -1))}"` : place.of;
  return issue(place.file, place.locate(path, 'value'), 'missing-field', {
    field: nameOf(path.slice(-1)),
    of,
  });
}

/** `['findings', 0, 'claim']` as an author would say it: `findings[0].claim`. */
function nameOf(path: Path): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

function describe(found: z.core.$ZodIssue): string {
  switch (found.code) {
    case 'too_small':
      return Array.isArray(found.input) && found.input.length > 0 ? 'it has too few items.' : 'it is empty.';
    case 'too_big':
      return found.origin === 'string'
        ? `it has more than ${String(found.maximum)} characters.`
        : 'it has too many items.';
    case 'invalid_type':
      if (found.input === null) return 'it is empty.';
      return `it should be ${typeNames[found.expected] ?? found.expected}.`;
    case 'invalid_union':
      return 'it has none of the forms that are allowed here.';
    default:
      return `${found.message}.`;
  }
}

const typeNames: Record<string, string> = {
  string: 'text (a number or date in quotes counts as text)',
  array: 'a list',
  object: 'a record of fields',
  number: 'a number',
  boolean: 'true or false',
  tuple: 'a list of two numbers',
};

/** The field names that a strict object, or any form of it, allows at a path, in the schema's order. */
function knownFields(schema: z.ZodType, path: Path): string[] {
  let current: unknown[] = [schema];
  for (const part of path) {
    current = current
      .flatMap(unwrap)
      .map((def) =>
        typeof part === 'number'
          ? (def.element ?? def.items?.[part])
          : (def.valueType ?? own(def.shape ?? {}, String(part))),
      );
  }
  return [...new Set(current.flatMap(unwrap).flatMap((def) => Object.keys(def.shape ?? {})))];
}

interface Definition {
  readonly shape?: Record<string, unknown>;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly items?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly innerType?: unknown;
  readonly in?: unknown;
}

/** Look through `optional()`, `default()`, `transform()` and `union()` at the schemas inside. */
function unwrap(schema: unknown): Definition[] {
  const { def = {} } = (schema ?? {}) as { def?: Definition };
  if (def.options) return def.options.flatMap(unwrap);
  const inner = def.innerType ?? def.in;
  return inner === undefined ? [def] : unwrap(inner);
}
