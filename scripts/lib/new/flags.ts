import { idPattern, toId } from '../../../src/records/fields.ts';

/** The flags of `npm run new`, of whatever kind. */
export interface Flags {
  readonly title?: string;
  readonly id?: string;
  readonly lang?: string;
  readonly origin?: string;
  readonly standfirst?: string;
  readonly published?: string;
  readonly author?: string[];
  readonly type?: string;
  readonly alias?: string[];
  readonly description?: string;
  readonly coordinates?: string;
  readonly 'same-as'?: string[];
  readonly from?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly issued?: string;
  readonly language?: string;
  readonly access?: string;
  readonly encoding?: string;
  readonly 'keep-going'?: boolean;
  readonly resolve?: boolean;
}

/** The flags that each kind takes, the words after it apart. */
export const flagsOf = {
  article: ['lang', 'origin', 'author', 'standfirst', 'published', 'id'],
  entity: ['from', 'type', 'alias', 'description', 'coordinates', 'same-as', 'id'],
  source: [
    'from',
    'keep-going',
    'encoding',
    'resolve',
    'url',
    'publisher',
    'author',
    'issued',
    'type',
    'language',
    'access',
    'id',
  ],
} as const satisfies Record<string, readonly (keyof Flags)[]>;

/** Whether a title or a name is one line; says so when it is not. */
export const isOneLine = (what: string, text: string): boolean =>
  !/[\r\n\u2028\u2029]/.test(text) || say(`${what} is one line; this one has a line break.`);

/** Whether `--id` can be an id, if it is given; says why not. */
export function isGoodId(id: string | undefined): boolean {
  if (id === undefined || idPattern.test(id)) return true;
  const near = toId(id);
  return say(
    `The id "${id}" is not in kebab-case (lower-case letters, digits, single hyphens).${near === '' ? '' : ` Call it "${near}".`}`,
  );
}

/**
 * The id of a new file: `--id`, else made from its name.
 *
 * @returns `undefined` when neither gives one, which has been said: an id is kept for good, so none is made up.
 */
export function idFor(flags: Flags, name: string): string | undefined {
  if (!isGoodId(flags.id)) return undefined;
  const id = flags.id ?? toId(name);
  if (flags.id !== undefined || /[a-z]/.test(id) || (id !== '' && !/\p{L}/u.test(name))) return id;
  say(`No id can be made of "${name}", and an id is kept for good. Choose one: --id ID`);
  return undefined;
}

/** Say why nothing can be made of the flags. @returns `false`, for the command's answer. */
export function say(reason: string): false {
  console.error(reason);
  return false;
}
