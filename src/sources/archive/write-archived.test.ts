import { describe, expect, test } from 'vitest';
import { parseSource } from '../parse-source.ts';
import { writeArchived } from './write-archived.ts';

const copy = {
  url: 'https://web.archive.org/web/20241118000000/https://a.example/x?a=1#b',
  date: '2024-11-18',
};
const sha256 = 'a'.repeat(64);
const head = 'type: webpage\ntitle: "Port: a schedule" # as printed\naccess: primary\n';
const written = `archived:\n  url: "${copy.url}"\n  date: 2024-11-18\n`;

describe(writeArchived, () => {
  test.each([
    ['lines', head],
    ['comments everywhere', `# of the port\n\n${head}# later:\n#   more\n`],
    ['a text over several lines at its end', `${head}note: >-\n  Seen in\n  a copy.\n`],
    ['a text that keeps its empty lines', `${head}note: |+\n  Seen.\n\n\n`],
    ['lists and maps that are written in brackets', `${head}author:\n  - { family: Rojas, given: Carla }\n`],
    ['a mark of its beginning', `---\n${head}`],
  ])('adds lines to a record of %s, and leaves the rest byte for byte', (_, text) => {
    expect(writeArchived(text, copy)).toBe(text + written);
  });

  test('ends the last line of a file that does not', () => {
    expect(writeArchived(head.trimEnd(), copy)).toBe(head + written);
  });

  test('writes ends of lines as the file has them', () => {
    const text = head.replaceAll('\n', '\r\n');
    expect(writeArchived(text, copy)).toBe(text + written.replaceAll('\n', '\r\n'));
  });

  test.each([
    [
      'a line to a copy in lines',
      `${head}archived: # by hand\n    url: https://b.example/ # the copy\n    date: 2024-11-16 # seen\nnote: Seen.\n`,
      `${head}archived: # by hand\n    url: https://b.example/ # the copy\n    date: 2024-11-16 # seen\n    sha256: "${sha256}"\nnote: Seen.\n`,
    ],
    [
      'a field to a copy in brackets',
      `${head}archived: { url: "https://b.example/", date: 2024-11-16 } # by hand\nnote: Seen.\n`,
      `${head}archived: { url: "https://b.example/", date: 2024-11-16, sha256: "${sha256}" } # by hand\nnote: Seen.\n`,
    ],
    [
      'the digest of another copy in the place of the old one',
      `${head}archived:\n  sha256: ${'b'.repeat(64)} # the first\n  date: 2024-11-16\n`,
      `${head}archived:\n  sha256: "${sha256}" # the first\n  date: 2024-11-16\n`,
    ],
  ])('adds %s', (_, text, expected) => {
    expect(writeArchived(text, { sha256, date: '2024-11-16' })).toBe(expected);
  });

  test('changes a record that is no lines, and keeps its comments', () => {
    const text = '# of the port\n{ type: webpage, title: "Port: a schedule", access: primary } # all\n';
    const result = writeArchived(text, copy);
    expect(result).toMatch(/^# of the port\n/);
    expect(result).toContain('# all');
    const { parsed } = parseSource('port', 'port.yaml', result ?? '');
    expect(parsed?.source).toMatchObject({ title: 'Port: a schedule', archived: copy });
  });

  test('writes nothing into what it cannot write into', () => {
    expect(writeArchived('- a list\n', copy)).toBeUndefined();
    expect(writeArchived(`${head}...\n`, copy)).toSatisfy(
      (text: string | undefined) => text === undefined || !/^\.\.\.[^]*archived/m.test(text),
    );
  });
});
