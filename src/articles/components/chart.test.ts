/** A chart in an article: what its editions share, what it publishes, what readers elsewhere get. */
import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { base, check } from '../../../tests/cases/support.ts';
import { wordsOf } from '../../../tests/support/words.ts';
import { corpusOf } from '../../corpus/corpus-of.ts';
import { printingOf } from '../../exports/printing-of.ts';
import { errorsOf } from '../../issues/issue.ts';
import { formatReport } from '../../issues/report.ts';
import { addressesOf } from '../../site/addresses.ts';
import { filesIn } from '../components-in.ts';
import { printElements } from '../print.ts';
import type { Printing } from './printing.ts';

const english = new TextDecoder().decode(base.get('articles/lima/en.mdx'));
const spanish = readFileSync('tests/cases/ok--edition/articles/lima/es.mdx', 'utf8');
const original = `<Chart kind="line" caption="Police" source="efe-2024-11-14">

| Year | Police |
| --- | --: |
| 2008 | 39,000 |
| 2024 | 13,000.5 |

</Chart>`;
const edition = original
  .replace('kind="line" caption="Police" source="efe-2024-11-14"', 'caption="Policía"')
  .replace('39,000', '39 000')
  .replace('13,000.5', '13.000,5');

function folder(en: string, es: string) {
  const put = (article: string, block: string) =>
    new TextEncoder().encode(article.replace('\n## ', () => `\n${block}\n\n## `));
  const { parsed, issues } = check(
    new Map([
      ...base,
      ['articles/lima/en.mdx', put(english, en)],
      ['articles/lima/es.mdx', put(spanish, es)],
    ]),
  );
  return { parsed, report: formatReport(errorsOf(issues), 'text') };
}

function printed(lang: string, medium?: Printing['medium'], [en, es] = [original, edition]) {
  const article = corpusOf(folder(en, es).parsed, 'all').article('lima', lang);
  if (!article) throw new Error('No article.');
  const to = addressesOf({ origin: 'https://a.example', base: '/b/' }, ['en', 'es'], lang);
  const words = wordsOf(lang);
  const printing = printingOf(
    { lang, words, original: wordsOf('en'), to, site: { name: 'Plumb' } },
    article,
    medium,
  );
  const files = filesIn(article.prose, printing);
  return { html: toHtml(printElements(article.prose, printing)), files };
}

describe('a chart', () => {
  test('takes kind and source from its original, and its numbers in the form of its own language', () => {
    expect(folder(original, edition).report).toBe('');
    const { html } = printed('es');
    expect(html).toMatch(
      /alt="Gráfico de líneas\. Policía: Police: de 39\s000 \(2008\) a 13\s000,5 \(2024\)/,
    );
    expect(html).toContain('Fuente: <a href="/b/es/sources/efe-2024-11-14/"');
  });

  test.each([
    ['another number', edition.replace('39 000', '38 000')],
    ['a number in the form of the original', edition.replace('13.000,5', '13,000.5')],
    ['another date', edition.replace('2008', '2009')],
    ['a row less', edition.replace('| 2008 | 39 000 |\n', '')],
  ])('is refused where its edition has %s', (_, es) => {
    expect(folder(original, es).report).toMatch(/edition-differs|chart-number/);
  });

  test('publishes itself, to take along with title, source, site and address, and its data', () => {
    const { files } = printed('es');
    const [narrow, wide, svg, png, csv] = files;
    expect(files.map(({ extension }) => extension)).toEqual(['svg', 'svg', 'svg', 'png', 'csv']);
    expect(narrow?.body).toContain('width="288"');
    expect(wide?.body).toContain('width="600"');
    for (const part of ['Policía', 'Fuente: ', 'Plumb', 'https://a.example/b/es/articles/lima/'])
      expect(svg?.body).toContain(part);
    expect(png?.pixels).toBeDefined();
    expect(csv?.body).toBe('Year,Police\r\n2008,39000\r\n2024,13000.5\r\n');
    for (const { body } of files) expect(body).not.toMatch(/ style=|<style|<script| class=/);
  });

  test('is a picture that every reader of feeds can show', () => {
    expect(printed('en', 'elsewhere').html).toMatch(
      /<img data-note="" src="https:\/\/a\.example\/b\/articles\/lima\/files\/chart\.[0-9a-f]{16}\.png" alt="Line chart\./,
    );
  });
});

test('counts of four digits are counts in an edition whose language writes them without a sign', () => {
  const en = `<Chart kind="bar" caption="Mines" source="efe-2024-11-14">

| Mine | Planned | Built |
| --- | --: | --: |
| Norte | 1,200 | 1,500 |
| Sur | 1,250 | 1,890 |

</Chart>`;
  const es = en.replace(/ kind="bar"| source="[^"]*"/g, '').replaceAll(/(\d),(\d{3})/g, '$1$2');
  expect(folder(en, es).report).toBe('');
  const said = /alt="([^"]*)"/.exec(printed('es', 'page', [en, es]).html)?.[1];
  expect(said).toContain('Norte: Planned 1200, Built 1500; Sur: Planned 1250, Built 1890');
});

describe('a chart of spans', () => {
  const spans = `<Chart kind="bar" caption="Ministers" source="efe-2024-11-14">

| Minister | From | Until |
| --- | --- | --- |
| Rojas | 2016 | 2016-07-28 |
| Paz | 2016-07-28 | 2018-03-23 |
| Vega | 2018-04 | – |

</Chart>`;
  const spanish = spans.replace(
    'kind="bar" caption="Ministers" source="efe-2024-11-14"',
    'caption="Ministros"',
  );

  test('says from when until when, in the language of its edition', () => {
    expect(folder(spans, spanish).report).toBe('');
    const said = (lang: string) => /alt="([^"]*)"/.exec(printed(lang, 'page', [spans, spanish]).html)?.[1];
    expect(said('en')?.replaceAll('\u2009', ' ')).toBe(
      'Bars on an axis of time. Ministers: Rojas: 2016 – 28 July 2016; Paz: 28 July 2016 – 23 March 2018; Vega: since April 2018.',
    );
    expect(said('es')?.replaceAll('\u2009', ' ')).toBe(
      'Barras sobre un eje de tiempo. Ministros: Rojas: 2016 – 28 de julio de 2016; Paz: 28 de julio de 2016 – 23 de marzo de 2018; Vega: desde abril de 2018.',
    );
  });

  test('says of many where they begin and end, and which lasted longest and shortest', () => {
    const rows = Array.from({ length: 13 }, (_, at) => `| M${at} | ${2000 + at}-01 | ${2000 + 2 * at}-02 |`);
    const many = `${spans.split('\n').slice(0, 4).join('\n')}\n${rows.join('\n')}\n\n</Chart>`;
    const { html } = printed('en', 'page', [many, many.replace(/ kind="bar"| source="[^"]*"/g, '')]);
    expect(html.replaceAll('\u2009', ' ')).toContain(
      'Ministers: 13 spans of time, from M0: January – February 2000, to M12: January 2012 – February 2024; longest M12: January 2012 – February 2024, shortest M0: January – February 2000.',
    );
  });

  test('gives its dates to programs as they are written', () => {
    expect(printed('es', 'page', [spans, spanish]).files.at(-1)?.body).toBe(
      'Minister,From,Until\r\nRojas,2016,2016-07-28\r\nPaz,2016-07-28,2018-03-23\r\nVega,2018-04,\r\n',
    );
  });

  test.each([
    ['another date', spanish.replace('2018-03-23', '2018-03-22')],
    ['a less exact one', spanish.replace('2018-03-23', '2018-03')],
    ['an end that its original lacks', spanish.replace('–', '2020')],
  ])('is refused where its edition has %s', (_, es) => {
    expect(folder(spans, es).report).toContain('edition-differs');
  });
});

test('a chart of several sources names who published them, each with a link', () => {
  const both = original.replace('source="efe-2024-11-14"', 'source="efe-2024-11-14 andina-2024-11-10"');
  const { html } = printed('en', 'page', [both, edition]);
  expect(html).toContain(
    'Sources: <a href="/b/sources/efe-2024-11-14/">EFE (2024)</a>; <a href="/b/sources/andina-2024-11-10/">Andina (2024)</a>',
  );
  expect(printed('es').html).toContain('>Lima deploys 13,000 officers</a>');
});
