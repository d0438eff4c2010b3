/**
 * What an object itself has under a name. Every object has members that nobody gave it, and an author's word may be the
 * name of one: `record['constructor']` is a function where there is nothing.
 */
export const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
