import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { base, check } from '../../../tests/cases/support.ts';
import { errorsOf } from '../../issues/issue.ts';
import { newEdition } from './new-edition.ts';

const path = 'articles/lima/en.mdx';
const made = (text: string) => newEdition({ id: 'lima', lang: 'es', text });
const problems = (original: string, edition: string) =>
  errorsOf(
    check(new Map([...base, [path, Buffer.from(original)], ['articles/lima/es.mdx', Buffer.from(edition)]]))
      .issues,
  ).map(String);

describe(newEdition, () => {
  const original = new TextDecoder().decode(base.get(path));

  test('is a draft that the check accepts, with every claim and every piece of evidence in order', () => {
    const { path: file, text } = made(original);
    expect(file).toBe('articles/lima/es.mdx');
    expect(problems(original, text)).toEqual([]);
    expect(text).toMatch(/^---\n[^]*draft: true\n---\n\nLima put <Claim id="police-13000">/);
    expect(text).toContain(
      '<Annotation claim="police-13000" statement="13,000 Peruvian police and troops patrol the summit.">',
    );
    expect(text).toContain(
      '  <Evidence source="efe-2024-11-14">EFE gives 13,000.</Evidence>\n  <Evidence source="andina-2024-11-10">',
    );
  });

  test.each([
    ['line ends of another system', (text: string) => text.replaceAll('\n', '\r\n')],
    [
      'attributes in another order, and one alone',
      (text: string) =>
        text
          .replace(
            '<Annotation claim="police-13000"',
            '<Annotation lead kind="statistic" claim="police-13000"',
          )
          .replace('\n  kind="statistic" assessment', '\n  assessment'),
    ],
    [
      'tags in code',
      (text: string) =>
        text.replace('## The strike', 'It is `<Evidence stance="x">` in code.\n\n## The strike'),
    ],
    [
      'an angle bracket and quotes in a statement',
      (text: string) =>
        text
          .replace('statement="The strike', `statement='The "great" > strike`)
          .replace('in two months."\n', `in two months.'\n`),
    ],
  ])('keeps %s', (_, change) => {
    const text = change(original);
    expect(text).not.toBe(original);
    const edition = made(text).text;
    expect(problems(text, edition)).toEqual([]);
    expect(edition).not.toMatch(/assessment=|speaker=|figures=|locator=/);
  });

  test('stands for every analysis of this site', () => {
    const text = readFileSync('tests/states/content/articles/states/en.mdx', 'utf8');
    const edition = made(text).text;
    expect(edition.match(/<Annotation claim="[^"]*"/g)).toEqual(text.match(/<Annotation claim="[^"]*"/g));
    expect(edition).not.toMatch(/assessment=|speaker=/);
  });
});
