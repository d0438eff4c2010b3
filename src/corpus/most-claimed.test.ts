import { describe, expect, test } from 'vitest';
import type { Entity } from '../entities/schema.ts';
import { mostClaimed } from './most-claimed.ts';
import type { Claim } from './types.ts';

const entity = (name: string) => ({ id: name.toLowerCase(), name }) as Entity;
const [paper, peru, apec, lima, biden] = ['Paper', 'Peru', 'APEC', 'Lima', 'Biden'].map(entity) as [
  Entity,
  Entity,
  Entity,
  Entity,
  Entity,
];
const claim = (speaker: Entity, ...about: Entity[]) =>
  ({ speaker, entities: [speaker, ...about] }) as unknown as Claim;

describe(mostClaimed, () => {
  const claims = [claim(paper, peru, apec), claim(paper, peru), claim(paper, lima), claim(biden, lima, apec)];

  test('counts claims, the most first, equals by name, without who says most of them', () => {
    const counted = mostClaimed(claims, 9).map((most) => [most.entity.name, most.count]);
    expect(counted).toEqual([
      ['APEC', 2],
      ['Lima', 2],
      ['Peru', 2],
      ['Biden', 1],
    ]);
  });

  test('gives no more than asked for, and nothing of nothing', () => {
    expect(mostClaimed(claims, 1).map((most) => most.entity)).toEqual([apec]);
    expect(mostClaimed([], 9)).toEqual([]);
  });
});
