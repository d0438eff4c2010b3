import { westernDigits } from '../letters/digits.ts';
import type { Figure } from './figures.ts';
import { own } from '../issues/own.ts';

/** A figure as a passage states it. */
export interface StatedFigure {
  readonly text: string;
  readonly start: number;
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
};

const pattern =
  /(?<![\p{L}\p{N}.,/:-])(?<number>\d{1,3}(?:[,'’\u066c\s]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s*(?<scale>thousand|million|billion|trillion|m|bn)\b)?(?![\p{L}\p{N}/:]|[.,-]\d)/giu;

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const beforeDay = new RegExp(String.raw`(?:${months})\.?\s+$`, 'u');
/** A day, or the first of two: "11 November", "15 and 16 November", "9–16 November". */
const afterDay = new RegExp(String.raw`^(?:\s*(?:and|to|or|[–-])\s*\d{1,2})?\s+(?:${months})\b`, 'u');

/** The figures a passage states and no record holds. Days and years are dates, not figures. */
export function unrecorded(passage: string, recorded: readonly Figure[]): StatedFigure[] {
  // Digits of other scripts are as many as ours.
  return [...westernDigits(passage).matchAll(pattern)].flatMap((match) => {
    const { 0: found, index: start, groups = {} } = match;
    const text = passage.slice(start, start + found.length);
    const number = Number(groups['number']?.replaceAll(/[^\d.]/g, ''));
    const before = passage.slice(0, start);
    const after = passage.slice(start + text.length);
    if (isDate(groups['number'] ?? '', number, before, after) && groups['scale'] === undefined) return [];
    const scale = own(scales, groups['scale']?.toLowerCase() ?? '') ?? 1;
    return recorded.some((figure) => isSame(figure, number, scale)) ? [] : [{ text, start }];
  });
}

function isDate(written: string, number: number, before: string, after: string): boolean {
  if (/^\d{4}$/.test(written) && number >= 1400 && number < 2200) return true;
  return number <= 31 && (beforeDay.test(before) || afterDay.test(after));
}

/** "23 billion dollars" is recorded as 23 billion USD, as 23000 million USD or as 23000000000 USD. */
function isSame({ value, unit }: Figure, number: number, scale: number): boolean {
  const unitScale = own(scales, /^\w+/.exec(unit)?.[0].toLowerCase() ?? '') ?? 1;
  const [a, b] = [Math.abs(value) * unitScale, number * scale];
  return Math.abs(a - b) <= 1e-9 * Math.max(a, b) || Math.abs(value) === number;
}
