import { createHash } from 'node:crypto';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The name of the file in which our own copy of a source is kept: whose it is, and which one. */
export const keptName = (id: string, sha256: string): string => `${id}.${sha256.slice(0, 16)}.warc.gz`;
