import { expect, test } from 'vitest';
import { wordsOf } from '../../tests/support/words.ts';
import type { Claim } from '../corpus/types.ts';
import { lettersOf } from '../pictures/to-pixels.ts';
import { addressesOf } from '../site/addresses.ts';
import { stripFiles } from './strip-files.ts';

const source = (id: string, publisher: string, issued: string) => ({ id, publisher, issued, title: id });
const claim = {
  id: 'police',
  article: 'lima',
  statement: '13,000 police patrol.',
  claimed: [{ value: 13, unit: 'thousand persons' }],
  figures: [],
  evidence: [
    {
      source: source('efe-1', 'EFE', '2024-11-14'),
      figures: [{ value: 12_000, unit: 'persons', note: 'police' }],
    },
    { source: source('ap-1', 'AP', '2023'), figures: [{ value: 12, unit: 'thousand persons' }] },
  ],
} as unknown as Claim;
const locale = (lang: string) => ({
  words: wordsOf(lang),
  to: addressesOf({ origin: 'https://a.example', base: '/b/' }, ['en', 'es'], lang),
  site: { name: 'Plumb' },
});

test('a strip is taken along with title, sources, site and address, as picture and as data', () => {
  const files = stripFiles(claim, locale('es'));
  for (const part of [
    '13,000 police patrol.',
    'Fuentes: EFE, AP',
    'Plumb',
    'https://a.example/b/es/articles/lima/claims/police/',
  ]) {
    expect(files?.['full.svg']).toContain(part);
    expect(files && lettersOf(files.png)).toContain(part);
  }
  expect(files?.svg).not.toMatch(/ style=|<style|<script| class=/);
  expect(files?.csv.split('\r\n')).toEqual([
    'what,value,unit,note,source,publisher,year',
    'claimed,13,thousand persons,,,,',
    'found,12000,persons,police,efe-1,EFE,2024',
    'found,12,thousand persons,,ap-1,AP,2023',
    '',
  ]);
});

test('there is none of a claim that nothing found can be compared with', () => {
  expect(stripFiles({ ...claim, claimed: [] }, locale('en'))).toBeUndefined();
});
