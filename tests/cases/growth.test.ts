/** Small files that stalled the check: refused at once where they are beyond any real text, and else no dearer than their size. */
import { describe, expect, test } from 'vitest';
import { base, check } from './support.ts';

const frontmatter =
  '---\ntitle: x\nstandfirst: x\nauthors: [x]\npublished: 2024-11-18\norigin: wsws-2024-11-14\n---\n\n';
const times = (count: number, part: string | ((index: number) => string)): string =>
  Array.from({ length: count }, (_, index) => (typeof part === 'string' ? part : part(index))).join('');
const claim = (index: number): string =>
  `It <Claim id="c${index}">rained on day ${index}</Claim>.\n\n<Annotation claim="c${index}" statement="It rained." kind="event" assessment="unverified" speaker="wsws">\nWhy.\n</Annotation>\n\n`;

const article = (prose: string): [string, string] => ['articles/lima/en.mdx', frontmatter + prose];
const source = (fields: string): [string, string] => [
  'sources/x.yaml',
  `type: webpage\ntitle: x\naccess: secondary\n${fields}`,
];
const issuesOf = ([path, text]: [string, string]) =>
  check(new Map([...base, [path, Buffer.from(text)]])).issues.filter(({ file }) => file.endsWith(path));

/** What an analysis of a hundred claims takes here and now: whatever the machine is, and does beside this. */
const usual = Math.min(...[1, 2, 3].map(() => costOf(() => issuesOf(article(times(100, claim))))));

test.each<[what: string, file: [string, string]]>([
  ['8,000 lists in a line', article(`${times(8000, '- ')}x`)],
  ['8,000 numbered lists', article(`${times(8000, '1. ')}x`)],
  ['8,000 quotations', article(`${times(8000, '> ')}x`)],
  ['lists that go in and in', article(times(300, (index) => `${' '.repeat(2 * index)}- x\n`))],
  ['10,000 openings of emphasis', article(times(10_000, '*a_'))],
  ['10,000 brackets', article(times(10_000, '['))],
  ['1,000 different runs of backticks', article(times(1001, (index) => `a${'`'.repeat((index % 90) + 1)}`))],
  ['a line of a million', article('a'.repeat(900_000))],
  ['two million characters', article('some words\n\n'.repeat(200_000))],
  ['a thousand and one claims', article(times(1001, claim))],
  ['5,000 footnotes', article(times(5000, (index) => `x[^${index}]\n\n[^${index}]: y\n\n`))],
  ['5,000 brackets in a record', source(`custom: ${'['.repeat(5000)}\n`)],
  ['a record that goes in and in', source(`custom:\n${times(300, (index) => `${' '.repeat(index + 1)}a:\n`)}`)],
  ['3,000 aliases', source(`custom:\n  a: &a x\n${times(3000, (index) => `  b${index}: *a\n`)}`)],
  ['an abstract of a million', source(`abstract: ${'some words\n  '.repeat(100_000)}\n`)],
])('%s are refused, and nothing is made of them', (_, file) => {
  let rules: string[] = [];
  const cost = costOf(() => (rules = issuesOf(file).map(({ ruleId }) => ruleId)));
  expect(rules).toEqual(['too-large']);
  // It was a hundred times as much and more.
  expect(cost / usual).toBeLessThan(5);
});

test.each(['ledger.json', 'sources-status.json'])('a %s that goes in and in is refused, whatever opens', (path) => {
  for (const open of ['[', '{"a":', '{ "version": 2, "records": [', '["[",'])
    expect(issuesOf([path, times(20_000, open)]).map(({ ruleId }) => ruleId)).toEqual([
      path === 'ledger.json' ? 'broken-ledger' : 'broken-status',
    ]);
});

/** What is below the limits: ten times as much may cost so much more, for what is counted is the whole check. */
const dearest = 30;

describe.runIf(process.env['PLUMBLINE_DEEP'])('ten times as much costs no more than it should:', () => {
  test.each<[what: string, few: number, file: (count: number) => [string, string]]>([
    ['claims', 100, (count) => article(times(count, claim))],
    ['claims without annotation, all alike', 100, (count) => article(times(count, (index) => `It <Claim id="c${index}">rained</Claim>.\n\n`))],
    ['links to claims that are not there', 1000, (count) => article(times(count, (index) => `[x](#dead-${index})\n\n`) + times(100, claim))],
    ['links to pages that are not there', 1000, (count) => article(times(count, (index) => `[x](/entities/dead-${index}/)\n\n`))],
    ['rows of a table', 300, (count) => article(`| a | b |\n|---|---|\n${times(count, '| x | y |\n')}`)],
    ['authors with a slip', 300, (count) => source(`author:\n${times(count, (index) => `  - { famly: x${index} }\n`)}`)],
    ['control characters', 3000, (count) => article(times(count, '\u0001'))],
  ])('%s', (_, few, make) => {
    const cost = (count: number): number => costOf(() => issuesOf(make(count)));
    cost(few); // what is compiled now is not counted
    expect(cost(10 * few) / Math.max(cost(few), 10_000)).toBeLessThan(dearest);
  });

  test('claims that are gone, beside as many new ones', () => {
    const cost = (count: number): number => {
      const lost = times(
        count,
        (index) =>
          `{"id":"lima/lost${index}","date":"2024-11-18","passage":"It snowed on day ${index}","statement":"It snowed on day ${index}.","assessment":"opinion","evidence":[]},\n`,
      );
      const ledger = `{ "version": 2, "records": [\n{"id":"lima","title":"Lima","published":"2024-11-18"},\n${lost}null] }\n`;
      const [path, text] = article(times(count, claim));
      const files = new Map([...base, [path, Buffer.from(text)], ['ledger.json', Buffer.from(ledger)]]);
      return costOf(() => {
        expect(check(files).issues.filter(({ ruleId }) => ruleId === 'gone-id')).toHaveLength(count);
      });
    };
    cost(90);
    // It was sixty times as much, twelve seconds.
    expect(cost(900) / Math.max(cost(90), 10_000)).toBeLessThan(dearest);
  });
});

/** The work of something, in microseconds. */
function costOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user;
}
