/**
 * A component that stands between blocks and draws on the corpus goes through the interface: what one of the next issues
 * adds touches its own file, its styles and its test. One is put on the list here, and met by all that meets components.
 */
import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { base, check } from '../../../tests/cases/support.ts';
import { wordsOf } from '../../../tests/support/words.ts';
import { corpusOf } from '../../corpus/corpus-of.ts';
import { printMarkdown } from '../../exports/print-markdown.ts';
import { printingOf } from '../../exports/printing-of.ts';
import { errorsOf, issue } from '../../issues/issue.ts';
import { formatReport } from '../../issues/report.ts';
import * as field from '../../records/fields.ts';
import { addressesOf } from '../../site/addresses.ts';
import { filesIn } from '../components-in.ts';
import { startOf } from '../mdx.ts';
import { printElements } from '../print.ts';
import type { ProseComponent } from './component.ts';
import type { ComponentFile } from './files.ts';
import { componentNames, components } from './index.ts';
import type { Printing } from './printing.ts';

const attributes = z.strictObject({
  caption: field.text.meta({ title: 'text', description: 'what it shows', examples: ['Police'] }),
  source: field.id.meta({ title: 'id', description: 'where it is from', examples: ['efe-2024-11-14'] }),
  claims: field.ids.optional().meta({ title: 'ids', description: 'only these', examples: ['police'] }),
  entities: field.ids.optional().meta({ title: 'ids', description: 'these too', examples: ['peru'] }),
});

/** A table with its data to take along; below it the claims in time, and where their entities are. */
const survey: ProseComponent<typeof attributes> = {
  type: 'prose',
  name: 'Survey',
  attributes,
  translation: attributes.pick({ caption: true }),
  place: { form: 'block', in: ['prose'], never: ['Survey'] },
  names: 'settled',
  refers: ({ source, claims = [], entities = [] }) => [
    { kind: 'source', id: source, attribute: 'source' },
    ...claims.map((id) => ({ kind: 'claim' as const, id, attribute: 'claims' })),
    ...entities.map((id) => ({ kind: 'entity' as const, id, attribute: 'entities' })),
  ],
  check: ({ element, file }) => {
    const tables = element.children.filter((child) => child.type === 'table');
    const cells = tables.flatMap(({ children }) => children.flatMap((row) => row.children));
    return [
      ...(tables.length === 1 ? [] : [issue(file, startOf(element), 'empty-element', { name: 'Survey' })]),
      ...cells
        .filter((cell) => toString(cell) === '?')
        .map((cell) => issue(file, startOf(cell), 'bad-figures', { figure: '?' })),
    ];
  },
  text: ({ children }) => children,
  html: ({ attributes: { caption, source }, children }, printed, printing) => [
    h('figure', [
      h('figcaption', { dataNote: '' }, [
        `${caption}: `,
        h('a', { href: printing.to.source(source) }, printing.sources.get(source)?.title),
      ]),
      ...printed,
      h('p', { dataNote: '' }, h('a', { href: printing.to.published(toData(children)) }, 'CSV')),
      h(
        'ul',
        { dataNote: '' },
        [...printing.claims.values()].map((claim) =>
          h('li', [`${claim.asOf ?? '?'} `, h('a', { href: printing.to.claim(claim) }, claim.statement)]),
        ),
      ),
      h('p', { dataNote: '' }, placesIn(printing).join(', ')),
    ]),
  ],
  files: ({ children }) => [toData(children)],
  markdown: ({ attributes: { caption } }, children) => [
    { type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: caption }] }] },
    ...children,
  ],
  snippet: ['<Survey caption="${1:what it shows}" source="${2:source-id}">', '$3', '</Survey>'],
  guide: {
    about: 'A table.',
    where: 'Between blocks.',
    examples: [{ shows: '…', written: '…', html: '…', markdown: '…', text: '…' }],
    translated: '<Survey caption="Policía">',
  },
};

const toData = (children: readonly object[]): ComponentFile => ({
  name: 'survey',
  extension: 'csv',
  type: 'text/csv',
  body: JSON.stringify(children.length),
});

const placesIn = ({ entities, to }: Printing): string[] =>
  [...entities.values()].map(({ id, coordinates }) => `${to.entity(id)} ${String(coordinates)}`);

Object.assign(components, { Survey: survey });
(componentNames as string[]).push('Survey');
// Other tests of the same process know nothing of it.
afterAll(() => {
  Reflect.deleteProperty(components, 'Survey');
  (componentNames as string[]).pop();
});

const table = '| Day | Police |\n| --- | --- |\n| Monday | 13000 |';
const written = `<Survey caption="Police" source="efe-2024-11-14" claims="police-13000" entities="peru">\n\n${table}\n\n</Survey>`;
const english = new TextDecoder().decode(base.get('articles/lima/en.mdx'));
const spanish = readFileSync('tests/cases/ok--edition/articles/lima/es.mdx', 'utf8');

/** The base, with elements before the heading of each edition. */
function folder(original: string, edition?: string) {
  const files = new Map(base);
  const put = (lang: string, article: string, element: string) =>
    files.set(
      `articles/lima/${lang}.mdx`,
      new TextEncoder().encode(article.replace('\n## ', () => `\n${element}\n\n## `)),
    );
  put('en', english, original);
  if (edition !== undefined) put('es', spanish, edition);
  const { parsed, issues } = check(files);
  return { parsed, report: formatReport(errorsOf(issues), 'text') };
}

/** The edition in a language, with what its prose is printed with. */
function printed({ parsed }: ReturnType<typeof folder>, lang: string, medium: Printing['medium'] = 'page') {
  const article = corpusOf(parsed, 'all').article('lima', lang);
  if (!article) throw new Error('No article.');
  const to = addressesOf({ origin: 'https://a.example', base: '/b/' }, ['en', 'es'], lang);
  const printing = printingOf(
    { lang, words: wordsOf(lang), original: wordsOf('en'), to, site: { name: 'Plumbline' } },
    article,
    medium,
  );
  const html = toHtml(printElements(article.prose, printing), { collapseEmptyAttributes: true });
  return { article, printing, html };
}

describe('a component between blocks', () => {
  test('is printed on a page with what the corpus knows of its article', () => {
    const { article, html } = printed(folder(written), 'en');
    expect(html).toContain(
      '<figcaption data-note>Police: <a href="/b/sources/efe-2024-11-14/">Lima deploys 13,000 officers</a></figcaption>',
    );
    expect(html).toContain(
      '<li>2024-11-14 <a href="/b/articles/lima/claims/police-13000/">13,000 Peruvian police and troops patrol the summit.</a></li>',
    );
    expect(html).toContain('/b/entities/peru/ -9.19,-75.02');
    expect(article.text).toContain('for the summit. Day Police Monday 13000 The strike');
    expect(article.mentions.map(({ id }) => id)).toEqual(['peru']);
    expect(article.sources.map(({ id }) => id)).toContain('efe-2024-11-14');
  });

  test('is printed whole elsewhere, and as Markdown', () => {
    const { article, html, printing } = printed(folder(written), 'en', 'elsewhere');
    expect(html).toContain('<a href="https://a.example/b/sources/efe-2024-11-14/">');
    const children = printMarkdown(article.prose, printing, 'https://a.example/b/articles/lima/');
    expect(toMarkdown({ type: 'root', children } as never, { extensions: [gfmToMarkdown()] })).toContain(
      '*Police*\n\n| Day    | Police |\n| ------ | ------ |\n| Monday | 13000  |\n\n## The strike',
    );
  });

  test('publishes files beside its article, named by what is in them', () => {
    const { article, printing, html } = printed(folder(written), 'en');
    const [file] = filesIn(article.prose, printing);
    expect(file).toMatchObject({ extension: 'csv', body: '1' });
    expect(html).toMatch(/<a href="\/b\/articles\/lima\/files\/survey\.[0-9a-f]{16}\.csv">CSV<\/a>/);
  });

  test.each([
    ['source', 'efe-2024-11-15', 'en.mdx:23:26  error  unknown-source', '<Survey> cites "efe-2024-11-15"'],
    ['claims', 'police-1300', 'en.mdx:23:50  error  unknown-claim', '<Survey> names the claim "police-1300"'],
    ['entities', 'perv', 'en.mdx:23:72  error  unknown-entity', '"perv" is no entity'],
  ])('is refused where its %s names nothing', (attribute, id, place, reason) => {
    const wrong = written.replace(new RegExp(`${attribute}="[^"]*"`), `${attribute}="${id}"`);
    const { report } = folder(wrong);
    expect(report).toContain(place);
    expect(report).toContain(reason);
  });

  test('is refused where it may not stand, and is told where it may', () => {
    const { report } = folder(`Words <Survey caption="Police" source="efe-2024-11-14">too</Survey> many.`);
    expect(report).toContain('<Survey> cannot stand in the middle of a sentence.');
    expect(report).toContain('Put it between two blocks of prose');
  });

  test('is refused by what it checks itself, in the cell at fault', () => {
    const { report } = folder(written.replace('| 13000', '| ?'));
    expect(report).toContain('en.mdx:27:10  error  bad-figures');
  });

  test('takes from its original what its edition leaves out', () => {
    const both = folder(written, `<Survey caption="Policía">\n\n${table}\n\n</Survey>`);
    expect(both.report).toBe('');
    const { html, article } = printed(both, 'es');
    expect(html).toContain('<figcaption data-note>Policía: <a href="/b/es/sources/efe-2024-11-14/">');
    expect(article.sources.map(({ id }) => id)).toContain('efe-2024-11-14');
  });

  test('carries words only in an edition, as often as in the original', () => {
    const sourced = `<Survey caption="Policía" source="efe-2024-11-14">\n\n${table}\n\n</Survey>`;
    expect(folder(written, sourced).report).toContain('edition-attribute');
    const none = folder(written, 'Nada.');
    expect(none.report).toContain('edition-differs');
    expect(none.report).toContain('Put in each <Survey> that en.mdx has');
    expect(folder('Nothing.', `<Survey caption="Policía">\n\n${table}\n\n</Survey>`).report).toContain(
      'edition-differs',
    );
  });
});
