import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Budget } from './budget.ts';

/** What every part of the bench is given. */
export interface Bench {
  readonly corpus: Corpus;
  readonly browser: Browser;
  /** A folder of its own, gone afterwards. */
  readonly folder: string;
  readonly budget: Budget;
  readonly rounds: number;
  /** Whether the peers are measured again. */
  readonly peers: boolean;
}

/** Bytes as a good server sends them. */
export const brotli = (bytes: Buffer, quality = 11): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** @param share of the numbers that are smaller, 0 to 1. */
export const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;
