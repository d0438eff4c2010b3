/** What was parsed is kept on disk: the next run says the very same of the folder, whatever changed and whatever was damaged. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { KeptParses } from '../../src/content/kept-parses.ts';
import { Memory } from '../../src/content/memory.ts';
import type { ContentFile } from '../../src/records/decode.ts';
import { formatReport } from '../../src/issues/report.ts';
import { hash } from '../support/hash.ts';
import { caseNames, check, filesOf, reviewedBase, type Files } from './support.ts';

const above = mkdtempSync(join(tmpdir(), 'plumbline-kept-'));
afterAll(() => {
  rmSync(above, { recursive: true });
});

/** Parses that were kept, and how often one had to be made. */
class Counted extends KeptParses {
  made: string[] = [];
  override write(file: ContentFile, made: unknown): void {
    this.made.push(file.path);
    super.write(file, made);
  }
}

/** All that a run finds in a folder, as text. @param version of the code. */
function run(files: Files, version?: string) {
  const kept = version === undefined ? undefined : new Counted(above, version);
  const { parsed, issues } = check(files, { memory: new Memory(kept) });
  const places = [
    ...[...parsed.entities, ...parsed.sources].map(({ locate }) => [locate(['name']), locate(['URL'], 'key')]),
    ...[...(parsed.ledger.ledger?.keys() ?? [])].map(parsed.ledger.placeOf),
  ];
  return {
    made: kept?.made ?? [],
    // Maps and sets too, and what is there and undefined.
    found: [
      ...[parsed.articles, parsed.references, parsed.entities, parsed.sources].map((list) =>
        list.map((one) => ({ ...one, locate: undefined })),
      ),
      parsed.ledger.ledger,
    ],
    said: [formatReport(issues, 'text'), formatReport(issues, 'json'), places, issues.map(({ url, fatal }) => [url, fatal])],
  };
}

/** Every twelfth; all of them with `npm run test:deep`. */
const sampled = caseNames.filter((name) => process.env['PLUMBLINE_DEEP'] !== undefined || hash(name) % 12 === 0);

describe('what was parsed before', () => {
  test.each(sampled)('%s: is the same the second time', (name) => {
    const files = filesOf(name);
    const fresh = run(files);
    const first = run(files, 'cases');
    const { made, ...second } = run(files, 'cases');
    expect(second).toStrictEqual({ found: fresh.found, said: fresh.said });
    expect(first.found).toStrictEqual(fresh.found);
    expect(made).toEqual([]);
  });

  const article = 'articles/lima/en.mdx';
  const text = (files: Files, path: string) => new TextDecoder().decode(files.get(path));
  const changed = (path: string, change: (text: string) => string): Files =>
    new Map([...reviewedBase, [path, Buffer.from(change(text(reviewedBase, path)))]]);

  test('only what changed is parsed again', () => {
    run(reviewedBase, 'edits');
    const words = changed(article, (before) => before.replace('\n\n', '\n\nA new sentence stands here.\n\n'));
    expect(run(words, 'edits').made).toEqual([`content/${article}`]);
  });

  test.each([
    ['a name that the text has', 'entities/peru.yaml', (before: string) => `${before}aliases: [the]\n`],
    ['a name that it has not', 'entities/peru.yaml', (before: string) => `${before}aliases: [Qxzjvk]\n`],
    ['another publisher', 'sources/efe-2024-11-14.yaml', (before: string) => before.replace(/publisher: .*/, 'publisher: WSWS')],
  ])('a change elsewhere is met by what depends on it: %s', (_, path, change) => {
    run(reviewedBase, 'others');
    const files = changed(path, change);
    const { found, said } = run(files);
    expect(run(files, 'others')).toMatchObject({ found, said });
    // And back.
    expect(run(reviewedBase, 'others').found).toStrictEqual(run(reviewedBase).found);
  });

  test('one edit after the other, of any case, is as if nothing were kept', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...caseNames), { minLength: 2, maxLength: 4 }), (names) => {
        for (const name of names) {
          const files = filesOf(name);
          const { found, said } = run(files);
          expect(run(files, 'mixed')).toMatchObject({ found, said });
        }
      }),
      { numRuns: process.env['PLUMBLINE_DEEP'] ? 300 : 6 },
    );
  });

  test.each([
    ['a byte of it is another', (path: string) => {
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    }],
    ['half of it is gone', (path: string) => {
      truncateSync(path, statSync(path).size >> 1);
    }],
    ['nothing is left of it', (path: string) => {
      truncateSync(path);
    }],
    ['it is deleted', (path: string) => {
      rmSync(path);
    }],
  ])('is made again where %s', (_, damage) => {
    run(reviewedBase, 'damage');
    const folder = join(above, 'damage');
    for (const name of readdirSync(folder)) damage(join(folder, name));
    const { made, found } = run(reviewedBase, 'damage');
    expect(made).toHaveLength(9);
    expect(found).toStrictEqual(run(reviewedBase).found);
    expect(run(reviewedBase, 'damage').made).toEqual([]);
  });

  test('is not taken by another version of the code', () => {
    run(reviewedBase, 'one');
    expect(run(reviewedBase, 'another').made).toHaveLength(9);
  });

  test('is forgotten with its file, and with versions that no one uses any more', () => {
    run(reviewedBase, 'gone');
    const names = readdirSync(join(above, 'gone'));
    run(new Map([...reviewedBase].filter(([path]) => path !== article)), 'gone');
    expect(readdirSync(join(above, 'gone'))).toHaveLength(names.length - 1);
    for (let version = 0; version < 8; version += 1) run(reviewedBase, `version-${version}`);
    expect(readdirSync(above).length).toBeLessThanOrEqual(6);
    expect(existsSync(join(above, 'version-7'))).toBe(true);
  });

  test('stops no one where nothing can be written', () => {
    const file = join(above, 'a-file');
    writeFileSync(file, '');
    const { parsed } = check(reviewedBase, { memory: new Memory(new KeptParses(file, 'x')) });
    expect(parsed.articles).toHaveLength(1);
  });
});
