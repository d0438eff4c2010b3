/** Whatever `check` accepts builds: each field of each record with values of every kind, through to what is made of it. */
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { components } from '../../src/articles/components/index.ts';
import { frontmatterSchema } from '../../src/articles/frontmatter.ts';
import { entitySchema } from '../../src/entities/schema.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import { sourceSchema } from '../../src/sources/schema.ts';
import { fieldsOf, valueFor } from './arbitrary.ts';
import { makeAll } from './make-all.ts';
import { base, check, type Files } from './support.ts';

const numRuns = process.env['PLUMBLINE_DEEP'] ? 200 : 3;

type Fields = Readonly<Record<string, unknown>>;

const source: Fields = {
  ...{ type: 'article-newspaper', title: 'Lima deploys', publisher: 'EFE', issued: '2024-11-14' },
  ...{ URL: 'https://efe.com/lima', access: 'secondary' },
};
const entity: Fields = { name: 'APEC', type: 'organization' };
const frontmatter: Fields = {
  ...{ title: 'Lima', standfirst: 'On Lima.', authors: ['Plumbline'] },
  ...{ published: '2024-11-18', origin: 'wsws-2024-11-14' },
};
const annotation: Fields = {
  ...{ claim: 'police', statement: 'Police came.', kind: 'event', assessment: 'unverified', speaker: 'wsws' },
};
const evidence: Fields = { source: 'efe-2024-11-14', stance: 'context' };

/** The base folder with records of its own; JSON is YAML, and says every character by an escape if it must. */
function folderOf(changed: Partial<Record<'source' | 'entity' | 'frontmatter' | 'annotation' | 'evidence', Fields>>): Files {
  const yaml = (fields: Fields): string =>
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}\n`)
      .join('');
  const attributes = (fields: Fields): string =>
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => (value === true ? name : `${name}="${escape(typeof value === 'string' ? value : JSON.stringify(value))}"`))
      .join(' ');
  const article = [
    `---\n${yaml({ ...frontmatter, ...changed.frontmatter })}---\n`,
    'They say that <Claim id="police">police came</Claim>.\n',
    `<Annotation ${attributes({ ...annotation, ...changed.annotation })}>\n  Why.\n`,
    `  <Evidence ${attributes({ ...evidence, ...changed.evidence })}>What.</Evidence>\n</Annotation>\n`,
  ].join('\n');
  const texts = {
    'articles/lima/en.mdx': article,
    'sources/efe-2024-11-14.yaml': yaml({ ...source, ...changed.source }),
    'entities/apec.yaml': yaml({ ...entity, ...changed.entity }),
  };
  return new Map([...base, ...Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)] as const)]);
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll(/[{}<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Whether the folder is accepted; if so, everything is made of it, and programs that did not write it can read it. */
function holds(files: Files): boolean {
  const content = check(files, { advice: true });
  if (errorsOf(content.issues).length > 0) return false;
  const made = makeAll(content);
  for (const [name, text] of Object.entries(made)) {
    expect(text.isWellFormed(), name).toBe(true);
    if (/\.json(?:ld)?$/.test(name)) JSON.parse(text);
    if (name.endsWith('.xml')) expect(parseFeed(text).url, name).toMatch(/^https:/);
  }
  const { errors, entries } = parseBibtex(made['sources.bib'] ?? '', { english: false, sentenceCase: false });
  expect(errors).toEqual([]);
  expect(entries.map(({ key }) => key).sort()).toEqual(
    (JSON.parse(made['sources.json'] ?? '') as { id: string }[]).map(({ id }) => id).sort(),
  );
  return true;
}

test('the folder that is changed is accepted as it is', () => {
  expect(holds(folderOf({}))).toBe(true);
});

describe.each([
  ['source', sourceSchema],
  ['entity', entitySchema],
  ['frontmatter', frontmatterSchema],
  ['annotation', components.Annotation.attributes],
  ['evidence', components.Evidence.attributes],
] as const)('%s', (record, schema) => {
  test.each(fieldsOf(schema))('whatever is accepted as its %s builds', (name, field) => {
    fc.assert(
      fc.property(valueFor(field, name), (value) => {
        holds(folderOf({ [record]: { [name]: value } }));
      }),
      { numRuns },
    );
  });
});
