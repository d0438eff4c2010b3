/** The Lima analysis itself. Delete this folder with the article. */
import { describe, expect, test } from 'vitest';
import { claimsOf, documentOf, read, root } from '../support/site.ts';

const path = 'articles/apec-lima-2024/';
const page = documentOf(root, path);
const claims = claimsOf(root).filter(({ article, lang }) => article === 'apec-lima-2024' && lang === 'en');
const entities = (JSON.parse(read(root, 'entities.json')) as { entities: { id: string; claims: string[] }[] })
  .entities;

describe('the analysis', () => {
  test('annotates all 92 claims, twenty of them as the main ones', () => {
    expect(claims).toHaveLength(92);
    expect(claims.filter(({ lead }) => lead)).toHaveLength(20);
  });

  test('stands in eight sections and ends with what was not examined and could not be established', () => {
    const headings = [...page.querySelectorAll('[data-prose] :is(h2, h3)')].map(
      ({ textContent }) => textContent,
    );
    expect(headings).toEqual([
      'Troops at the summit',
      'China and the port',
      'The canal and the south',
      'The strike',
      'Law and violence',
      'A government at five percent',
      'How Castillo fell',
      'What the words do',
      'What was not examined',
      'What could not be established',
    ]);
  });

  test('is 3,000 to 4,850 words long', () => {
    const prose = page.querySelector('[data-prose]')?.cloneNode(true) as Element;
    for (const note of [...prose.querySelectorAll('[data-note], figure, h2, h3')]) note.remove();
    const words = prose.textContent.split(/\s+/).filter(Boolean);
    expect(words.length).toBeGreaterThanOrEqual(3000);
    expect(words.length).toBeLessThanOrEqual(4850);
  });

  test('counts its own assessments right', () => {
    const count = (word: string) => claims.filter(({ assessment }) => assessment === word).length;
    const prose = page.querySelector('[data-prose]')?.textContent ?? '';
    expect(prose).toContain('We set 92 of its statements');
    expect(claims).toHaveLength(92);
    expect(prose).toContain('Sixteen are borne out and 34 hold in part.');
    expect([count('corroborated'), count('partly-corroborated')]).toEqual([16, 34]);
    expect(prose).toContain('Twelve are disputed, four contradicted and 12 could not be verified');
    expect([count('disputed'), count('contradicted'), count('unverified')]).toEqual([12, 4, 12]);
    expect(prose).toContain('one more records a remark that was indeed made, and 13 are judgements');
    expect(prose).toContain('Thirteen of the 92 statements are judgements');
    expect([count('attributed'), count('opinion')]).toEqual([1, 13]);
  });

  test('quotes no one for more than a dozen words', () => {
    const texts = [
      page.querySelector('[data-prose]')?.textContent ?? '',
      ...claims.flatMap(({ rationale, statement, evidence }) => [
        rationale,
        statement,
        ...evidence.map(({ finding }) => finding),
      ]),
    ];
    const long = texts
      .flatMap((text) => [...text.matchAll(/“([^”]*)”/g)].map(([, quoted = '']) => quoted))
      .filter((quoted) => quoted.split(/\s+/).length > 12);
    expect(long).toEqual([]);
  });

  test('rests on 199 sources and speaks of 146 entities, each with a page', () => {
    const listed = (index: string) => documentOf(root, index).querySelectorAll('[data-item]').length;
    expect(listed('sources/')).toBe(199);
    expect(listed('entities/')).toBe(146);
    expect(entities).toHaveLength(146);
  });

  test('finds its own people, places, organisations and laws in its claims', () => {
    for (const id of [
      'dina-boluarte',
      'port-of-chancay',
      'cosco-shipping',
      'law-32108',
      'laura-richardson',
    ]) {
      expect(entities.find((entity) => entity.id === id)?.claims.length, id).toBeGreaterThan(0);
    }
  });

  test('is announced on the front page, with its findings and the names most of it is about', () => {
    const front = documentOf(root, '');
    expect(front.querySelector('.front-item h3')?.textContent).toBe(page.querySelector('h1')?.textContent);
    expect(front.querySelectorAll('[aria-labelledby="page--findings"] li')).toHaveLength(9);
    const names = [...front.querySelectorAll('[aria-labelledby="page--names"] li a')];
    expect(names.map((name) => name.getAttribute('href'))).toContain('/entities/peru/');
  });
});
