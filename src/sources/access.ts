/**
 * How near a source is to what happened: `primary` is the record itself (a law, a transcript, a count), `anonymous` names no
 * one who answers for what it says, `secondary` is every other.
 */
export const accesses = ['primary', 'secondary', 'anonymous'] as const;
export type Access = (typeof accesses)[number];
