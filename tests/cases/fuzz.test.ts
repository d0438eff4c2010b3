/** Whatever an author's hand, editor or merge does to a file: the check ends, and says where something is wrong. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countMatches } from '../../src/claims/selector.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import { formatReport } from '../../src/issues/report.ts';
import { apply, change } from './damage.ts';
import { base, check, type Files } from './support.ts';

/** A longer run with new damage each time, for `npm run test:deep`. */
const deep = Boolean(process.env['PLUMBLINE_DEEP']);

const files = [
  'articles/lima/en.mdx',
  'articles/lima/en.mdx',
  'articles/lima/en.mdx',
  'entities/peru.yaml',
  'sources/efe-2024-11-14.yaml',
];

describe('a damaged content folder', () => {
  test('is checked to the end, and each issue has a place in a file and says what to do', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf8', 'latin1'),
        (path, changes, encoding) => {
          const text = changes.reduce(apply, new TextDecoder().decode(base.get(path)));
          inspect(new Map([...base, [path, Buffer.from(text, encoding)]]));
        },
      ),
      deep ? { numRuns: 20_000 } : { numRuns: 100, seed: 20_241_114 },
    );
  });

  test.each([
    ['quotations', '> '.repeat(3000)],
    ['lists', '- '.repeat(3000)],
    ['elements', `${'<Entity id="peru">'.repeat(500)}x`],
    ['closed elements', `${'<a>'.repeat(20_000)}x${'</a>'.repeat(20_000)}`],
    ['braces', '{'.repeat(3000)],
    ['closed braces', '{'.repeat(3000) + '}'.repeat(3000)],
    ['brackets', '['.repeat(20_000)],
    ['emphasis', '*a '.repeat(5000)],
    ['mistakes', 'a <1 </Claim> {x y} <b c=d>\n\n'.repeat(200)],
  ])(
    'ends with %s nested or repeated without end',
    (_, text) => {
      const article = new TextDecoder().decode(base.get('articles/lima/en.mdx'));
      inspect(new Map([...base, ['articles/lima/en.mdx', Buffer.from(`${article}\n${text}\n`)]]));
    },
    60_000,
  );

  test.each([
    ['lists', `name: ${'['.repeat(5000)}`],
    ['closed lists', `name: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['records', `name: ${'{a: '.repeat(5000)}`],
    [
      'aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefghi').map((key, i) => `${key}: &${key} [${`*${'abcdefgh'[i] ?? ''},`.repeat(9)}]`).join('\n')}`,
    ],
    ['an alias of itself', 'name: &a [*a]'],
  ])(
    'ends with %s of YAML nested or repeated without end',
    (_, text) => {
      inspect(new Map([...base, ['entities/peru.yaml', Buffer.from(text)]]));
    },
    60_000,
  );
});

function inspect(content: Files): void {
  const { parsed, issues } = check(content);
  for (const { file, line, column, reason, note, ruleId } of issues) {
    const bytes = content.get(file.replace(/^content\//, ''));
    expect(bytes, `${ruleId} in ${file}`).toBeDefined();
    const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line, `${ruleId}: ${reason}`).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column, `${ruleId} in line ${line}: ${reason}`).toBeLessThanOrEqual(
      (lines[line - 1] ?? '').length + 1,
    );
    expect(reason.trim()).not.toBe('');
    expect(note.trim()).not.toBe('');
    expect(`${reason} ${note}`).not.toMatch(/undefined|\[object|NaN/);
  }
  expect(formatReport(issues, 'text').split('\n\n').length).toBe(issues.length === 0 ? 1 : issues.length + 1);
  if (errorsOf(issues).length > 0) return;

  const [article] = parsed.articles;
  const source = new TextDecoder().decode(content.get('articles/lima/en.mdx'));
  if (article && !/[`\\]|~~~/.test(source)) {
    const marked = [...source.matchAll(/<Claim\s+id="([^"]*)"/g)].map(([, id]) => id);
    expect(article.passages.map(({ id }) => id)).toEqual(marked);
  }
  for (const { selector } of article?.passages ?? [])
    expect(countMatches(article?.text ?? '', selector)).toBe(1);
}
