import { expect, test } from 'vitest';
import { parseSource } from './parse-source.ts';

const text = 'type: webpage\ntitle: A port\naccess: primary\n';
const read = (more: string) => parseSource('port-2024', 'sources/port-2024.yaml', text + more);

test('the name of the file is the id, which the file may repeat', () => {
  for (const { parsed, issues } of [read(''), read('id: port-2024\n')]) {
    expect(issues).toEqual([]);
    expect(parsed).toMatchObject({
      source: { id: 'port-2024', title: 'A port' },
      file: 'sources/port-2024.yaml',
    });
  }
});

test('another id is refused where it stands, and there is no source', () => {
  const { parsed, issues } = read('id: port-2025\n');
  expect(parsed).toBeUndefined();
  expect(issues.map(({ ruleId, line, reason }) => [ruleId, line, reason])).toEqual([
    ['invalid-field', 4, expect.stringMatching(/"id".*the name of the file says "port-2024"/)],
  ]);
});

test('what is wrong is said of the source, and there is none', () => {
  const { parsed, issues } = read('pages: 3\n');
  expect(parsed).toBeUndefined();
  expect(issues).toHaveLength(1);
  expect(issues[0]?.reason).toContain('The source');
});
