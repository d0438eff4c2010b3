/**
 * A name without the words in brackets that tell it from another of the same name: "John Smith (singer)" is called John
 * Smith.
 */
export const withoutQualifier = (name: string): string => name.replace(/(?<=\S)\s*\([^()]*\)\s*$/u, '');
