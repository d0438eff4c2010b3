import { hash } from 'node:crypto';

const known = new WeakMap<object, string>();

/**
 * Tells one value from another: plain data, bytes, and lists and maps of them. What is looked at again is not read again,
 * for no one changes it; what several hold (a source, by all that cite it) is read once.
 *
 * @throws TypeError for what is more than data: a function, something with a class of its own.
 */
export function digestOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value); // no end of it can be mistaken
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol') throw noData();
    return `${typeof value} ${String(value)}`;
  }
  const digest = known.get(value) ?? hash('sha256', toText(value), 'base64url');
  known.set(value, digest);
  return digest;
}

function toText(value: object): string | Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (value instanceof Map) return lines('map', [...(value as Map<unknown, unknown>)].flat());
  if (value instanceof Set) return lines('set', [...(value as Set<unknown>)]);
  if (Array.isArray(value)) return lines('list', value);
  if (!isRecord(value)) throw noData();
  // The nodes of a tree are many, small, and held by nothing else.
  if ('children' in value && isPlain(value)) return `tree ${JSON.stringify(value)}`;
  return lines('record', Object.entries(value).flat());
}

const lines = (what: string, values: readonly unknown[]): string =>
  [what, ...values.map(digestOf)].join('\n');

/** Whether JSON says all of it. Of a map it would say nothing. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return !['function', 'symbol'].includes(typeof value);
  if (Array.isArray(value)) return value.every(isPlain);
  return isRecord(value) && Object.values(value).every(isPlain);
}

const isRecord = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const noData = () => new TypeError('Only data has a digest.');
