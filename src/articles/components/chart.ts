import type { Element, ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import type { RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { z } from 'zod';
import { toPeriod } from '../../claims/in-time.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { Words } from '../../i18n/index.ts';
import { numberWriter } from '../../i18n/numbers.ts';
import { sayPublisher } from '../../i18n/publishers.ts';
import { issue, type Issue } from '../../issues/issue.ts';
import type { Point } from '../../issues/point.ts';
import { chartWidths, drawChart, type Chart as Picture } from '../../pictures/chart/chart.ts';
import type { Spans } from '../../pictures/chart/spans.ts';
import { framed } from '../../pictures/framed.ts';
import { inInks } from '../../pictures/inks.ts';
import { toSvg } from '../../pictures/svg.ts';
import { toCsv } from '../../records/csv.ts';
import * as field from '../../records/fields.ts';
import { isCalendarDate } from '../../records/fields.ts';
import type { ComponentNode } from '../../records/rich-text.ts';
import { startOf } from '../mdx.ts';
import { chartKinds, readChart, type ChartData, type ChartFault, type ChartKind } from './chart-data.ts';
import { sayChart, sayDates, saySpans } from './chart-words.ts';
import type { ProseComponent, Written } from './component.ts';
import type { ComponentFile } from './files.ts';
import type { Printing } from './printing.ts';
import { holdsSpans, readSpans, type SpanData } from './span-data.ts';

const attributes = z.strictObject({
  kind: z.enum(chartKinds).meta({
    title: 'word',
    description:
      'how it is drawn: bars (of two columns of months or days, from the one to the other), a line through time, or marks on a line',
    examples: ['bar'],
  }),
  caption: field.text.meta({
    title: 'text',
    description: 'what it shows, with the time and the unit',
    examples: ['Where Peru’s exports went, 2023'],
  }),
  source: field.ids.meta({
    title: 'id',
    description: 'id of a file in sources/: where its numbers are from; of several a blank between',
    examples: ['efe-2024-11-14', 'efe-2024-11-14 andina-2024-11-10'],
  }),
});
type Attributes = z.output<typeof attributes>;

/** A table, drawn. It stays in the page, and leaves it as CSV; the picture as SVG and PNG. */
export const chart = {
  type: 'prose',
  name: 'Chart',
  attributes,
  translation: attributes.pick({ caption: true }),
  place: { form: 'block', in: ['prose'], never: ['Chart'] },
  names: 'sought',
  refers: ({ source }) => source.map((id) => ({ kind: 'source', id, attribute: 'source' })),
  check,
  kept: (node, lang) => {
    const data = dataOf(node, lang);
    return JSON.stringify(
      data.form === 'spans'
        ? data.rows.map(({ from, until = null }) => [from, until])
        : [data.rows.map(({ at }) => at), data.series.map(({ values }) => values)],
    );
  },

  text: ({ children }) => children,

  html(node, children, printing) {
    const { caption, source } = node.attributes;
    const { words, to, medium } = printing;
    const { narrow, wide, svg, png, csv, says } = drawn(node, printing);
    const [before, after] = aroundSources(source, printing);
    const picture =
      medium === 'page'
        ? h('picture', { dataNote: '' }, [
            h('source', {
              media: '(min-width: 40rem)',
              srcset: to.published(wide.file),
              width: wide.width,
              height: wide.height,
            }),
            h('img.drawn', {
              src: to.published(narrow.file),
              width: narrow.width,
              height: narrow.height,
              loading: 'lazy',
              decoding: 'async',
              alt: says,
            }),
          ])
        : h('img', { dataNote: '', src: to.published(png), alt: says });
    const files = [
      [svg, words.picture.svg],
      [png, words.picture.png],
      [csv, words.picture.csv],
    ] as const;
    return [
      h('figure.chart', [
        h('figcaption', { dataNote: '' }, [
          h('strong', caption),
          ' ',
          h('small', [
            before,
            ...namesOf(source, printing).flatMap(({ id, name, lang }, index) => [
              ...(index > 0 ? ['; '] : []),
              h('a', { href: to.source(id), lang }, name),
            ]),
            after,
          ]),
        ]),
        picture,
        ...children,
        h(
          'p.takes',
          { dataNote: '' },
          files.flatMap(([file, name], index) => [
            ...(index > 0 ? [' · '] : []),
            h('a', { href: to.published(file), download: '' }, name),
          ]),
        ),
      ]),
    ];
  },

  files(node, printing) {
    const { narrow, wide, svg, png, csv } = drawn(node, printing);
    return [narrow.file, wide.file, svg, png, csv];
  },

  markdown(node, children, printing) {
    const { caption, source } = node.attributes;
    const { png, says } = drawn(node, printing);
    const [before, after] = aroundSources(source, printing);
    const text = (value: string) => ({ type: 'text' as const, value });
    return [
      { type: 'paragraph', children: [{ type: 'strong', children: [text(caption)] }] },
      { type: 'paragraph', children: [{ type: 'image', url: printing.to.published(png), alt: says }] },
      ...children,
      {
        type: 'paragraph',
        children: [
          text(before),
          ...namesOf(source, printing).flatMap(({ id, name }, index) => [
            ...(index > 0 ? [text('; ')] : []),
            { type: 'link' as const, url: printing.to.source(id), children: [text(name)] },
          ]),
          text(after),
        ],
      },
    ] satisfies RootContent[];
  },

  snippet: [
    `<Chart kind="\${1|${chartKinds.join()}|}" caption="\${2:what it shows}" source="\${3:source-id}">`,
    '',
    '| ${4:Country} | ${5:Share} |',
    '| --- | --: |',
    '| ${6:China} | ${7:36 %} |',
    '',
    '</Chart>',
  ],
  guide: {
    about: 'A table, drawn: bars, a line through time, marks on a line, or what lasted from when until when.',
    where:
      'Between two blocks of prose, around one Markdown table. Its first column holds labels (for a line, dates: 2016, 2016-05), every other column numbers, all in one unit; a dash says that there is none. The unit stands at the numbers, or in brackets behind the name of the column. Four columns of numbers can be told apart, no more. Bars around a table with two columns of dates, from and until, and no other, lie on an axis of time: a day, a month or a year each, the last day included; a dash for an end that is still to come. Each of the two columns holds a month or a day at least once (the second may be dashes alone): years alone, 1500 and 2016, are drawn as numbers.',
    examples: [
      {
        shows: 'Bars, the unit at the numbers.',
        written: `<Chart kind="bar" caption="Police at summits" source="efe-2024-11-14">

| Summit | Police |
| --- | --: |
| Lima 2008 | 39,000 |
| Lima 2024 | 13,000 |

</Chart>`,
        html: '<figure class="chart"><figcaption data-note><strong>Police at summits</strong> <small>Source: <a href="/sources/efe-2024-11-14/">Lima deploys 13,000 officers</a></small></figcaption><picture data-note><source media="(min-width: 40rem)" srcset="/articles/lima/files/chart.54f26a9ec1e70c39.svg" width="600" height="76"><img class="drawn" src="/articles/lima/files/chart.577e83ba557118ea.svg" width="288" height="76" loading="lazy" decoding="async" alt="Bar chart. Police at summits: Lima 2008: 39,000; Lima 2024: 13,000."></picture><table> <thead> <tr> <th>Summit</th> <th data-align="right">Police</th> </tr> </thead> <tbody> <tr> <td>Lima 2008</td> <td data-align="right">39,000</td> </tr> <tr> <td>Lima 2024</td> <td data-align="right">13,000</td> </tr> </tbody> </table><p class="takes" data-note><a href="/articles/lima/files/chart.1c9733536307796d.svg" download>Picture (SVG)</a> · <a href="/articles/lima/files/chart.1c9733536307796d.png" download>Picture (PNG)</a> · <a href="/articles/lima/files/chart.a261ab24dd14569d.csv" download>Data (CSV)</a></p></figure>',
        markdown: `**Police at summits**

![Bar chart. Police at summits: Lima 2008: 39,000; Lima 2024: 13,000.](/articles/lima/files/chart.1c9733536307796d.png)

| Summit    | Police |
| --------- | -----: |
| Lima 2008 | 39,000 |
| Lima 2024 | 13,000 |

Source: [Lima deploys 13,000 officers](/sources/efe-2024-11-14/)`,
        text: 'Summit Police Lima 2008 39,000 Lima 2024 13,000',
      },
      {
        shows: 'Bars on an axis of time: two columns of dates, and an end that is still to come.',
        written: `<Chart kind="bar" caption="Who held the office" source="efe-2024-11-14">

| Minister | From | Until |
| --- | --- | --- |
| Ana Rojas | 2021-07-28 | 2022-12-07 |
| Luis Paz | 2022-12-07 | – |

</Chart>`,
        html: '<figure class="chart"><figcaption data-note><strong>Who held the office</strong> <small>Source: <a href="/sources/efe-2024-11-14/">Lima deploys 13,000 officers</a></small></figcaption><picture data-note><source media="(min-width: 40rem)" srcset="/articles/lima/files/chart.d9f70ac43cafc39a.svg" width="600" height="105"><img class="drawn" src="/articles/lima/files/chart.533f7a3ed66f0e90.svg" width="288" height="105" loading="lazy" decoding="async" alt="Bars on an axis of time. Who held the office: Ana Rojas: 28 July 2021 – 7 December 2022; Luis Paz: since 7 December 2022."></picture><table> <thead> <tr> <th>Minister</th> <th>From</th> <th>Until</th> </tr> </thead> <tbody> <tr> <td>Ana Rojas</td> <td>2021-07-28</td> <td>2022-12-07</td> </tr> <tr> <td>Luis Paz</td> <td>2022-12-07</td> <td>–</td> </tr> </tbody> </table><p class="takes" data-note><a href="/articles/lima/files/chart.adbc430417ea47d9.svg" download>Picture (SVG)</a> · <a href="/articles/lima/files/chart.adbc430417ea47d9.png" download>Picture (PNG)</a> · <a href="/articles/lima/files/chart.2621d364a3cb448a.csv" download>Data (CSV)</a></p></figure>',
        markdown: `**Who held the office**

![Bars on an axis of time. Who held the office: Ana Rojas: 28 July 2021 – 7 December 2022; Luis Paz: since 7 December 2022.](/articles/lima/files/chart.adbc430417ea47d9.png)

| Minister  | From       | Until      |
| --------- | ---------- | ---------- |
| Ana Rojas | 2021-07-28 | 2022-12-07 |
| Luis Paz  | 2022-12-07 | –          |

Source: [Lima deploys 13,000 officers](/sources/efe-2024-11-14/)`,
        text: 'Minister From Until Ana Rojas 2021-07-28 2022-12-07 Luis Paz 2022-12-07 –',
      },
      {
        shows: 'A line through time: its first column holds dates.',
        written: `<Chart kind="line" caption="Share of exports" source="efe-2024-11-14">

| Year | China (percent) | United States (percent) |
| --- | --: | --: |
| 2021 | 32.5 | 13 |
| 2022 | 33 | – |
| 2023 | 36 | 14 |

</Chart>`,
        html: '<figure class="chart"><figcaption data-note><strong>Share of exports</strong> <small>Source: <a href="/sources/efe-2024-11-14/">Lima deploys 13,000 officers</a></small></figcaption><picture data-note><source media="(min-width: 40rem)" srcset="/articles/lima/files/chart.10357f45af6a404b.svg" width="600" height="296"><img class="drawn" src="/articles/lima/files/chart.7742cee95d12d1e7.svg" width="288" height="226" loading="lazy" decoding="async" alt="Line chart. Share of exports (percent): China from 32.5 (2021) to 36 (2023), lowest 32.5 (2021), highest 36 (2023); United States from 13 (2021) to 14 (2023), lowest 13 (2021), highest 14 (2023)."></picture><table> <thead> <tr> <th>Year</th> <th data-align="right">China (percent)</th> <th data-align="right">United States (percent)</th> </tr> </thead> <tbody> <tr> <td>2021</td> <td data-align="right">32.5</td> <td data-align="right">13</td> </tr> <tr> <td>2022</td> <td data-align="right">33</td> <td data-align="right">–</td> </tr> <tr> <td>2023</td> <td data-align="right">36</td> <td data-align="right">14</td> </tr> </tbody> </table><p class="takes" data-note><a href="/articles/lima/files/chart.8284c93848e9d55e.svg" download>Picture (SVG)</a> · <a href="/articles/lima/files/chart.8284c93848e9d55e.png" download>Picture (PNG)</a> · <a href="/articles/lima/files/chart.37592d8e0d15831c.csv" download>Data (CSV)</a></p></figure>',
        markdown: `**Share of exports**

![Line chart. Share of exports (percent): China from 32.5 (2021) to 36 (2023), lowest 32.5 (2021), highest 36 (2023); United States from 13 (2021) to 14 (2023), lowest 13 (2021), highest 14 (2023).](/articles/lima/files/chart.8284c93848e9d55e.png)

| Year | China (percent) | United States (percent) |
| ---- | --------------: | ----------------------: |
| 2021 |            32.5 |                      13 |
| 2022 |              33 |                       – |
| 2023 |              36 |                      14 |

Source: [Lima deploys 13,000 officers](/sources/efe-2024-11-14/)`,
        text: 'Year China (percent) United States (percent) 2021 32.5 13 2022 33 – 2023 36 14',
      },
    ],
    translated: '<Chart caption="Adónde fueron las exportaciones">',
  },
} satisfies ProseComponent<typeof attributes>;

/** What keeps it from being drawn, each in the cell at fault. */
function check({ element, file, lang, attributes: { kind } }: Written<Attributes>): Issue[] {
  const tables = element.children.filter((child): child is Table => child.type === 'table');
  const [table, second] = tables;
  const other = second ?? element.children.find((child) => child.type !== 'table');
  if (!table || other)
    return [
      issue(file, startOf(other ?? element), 'chart-table', {
        wrong: second ? 'several' : table ? 'beside' : 'none',
      }),
    ];
  const cells = table.children.map((row) => row.children.map((cell) => toString(cell)));
  return readTable(cells, kind, lang).faults.map(({ row, column, ...fault }) => {
    const at = table.children[row];
    return toIssue(file, startOf(at?.children[column] ?? at ?? table), fault as ChartFault, lang);
  });
}

function toIssue(file: string, place: Point, fault: ChartFault, lang: string): Issue {
  switch (fault.rule) {
    case 'chart-number':
      return issue(file, place, fault.rule, {
        cell: fault.cell,
        names: fault.row === 0,
        date: isCalendarDate(fault.cell),
        example: numberWriter(lang)(1234.5),
      });
    case 'chart-date':
    case 'chart-units':
    case 'chart-table':
    case 'too-large':
      return issue(file, place, fault.rule, fault as never);
    default:
      return fault satisfies never;
  }
}

/** Bars on dates are spans; of an edition, which leaves the kind to its original, the table tells. */
const readTable = (cells: readonly (readonly string[])[], kind: ChartKind | undefined, lang: string) =>
  (kind ?? 'bar') === 'bar' && holdsSpans(cells) ? readSpans(cells) : readChart(cells, kind, lang);

type ChartNode = ComponentNode<Attributes>;

function dataOf({ attributes: { kind }, children }: ChartNode, lang: string): ChartData | SpanData {
  const rows = elementsIn(children, 'tr').map((row) => elementsIn(row.children, 'th', 'td').map(wordsIn));
  return readTable(rows, kind, lang).data;
}

const elementsIn = (nodes: readonly ElementContent[], ...names: string[]): Element[] =>
  nodes.flatMap((node) =>
    node.type === 'element' && names.includes(node.tagName)
      ? [node]
      : 'children' in node
        ? elementsIn(node.children, ...names)
        : [],
  );

const wordsIn = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsIn).join('') : '';

/** What stands before its sources and after them. */
const aroundSources = ({ length }: readonly string[], { words: { picture } }: Printing) =>
  picture[length > 1 ? 'sources' : 'source'].around('source', {});

/** What its sources are called: one by its title, several by who published them, for above a picture is little room. */
function namesOf(ids: readonly string[], { sources, words, lang }: Printing) {
  const publishers = ids.map((id) => {
    const source = sources.get(id);
    return source && sayPublisher(source, words);
  });
  return ids.map((id, at) => {
    const { title = id, language } = sources.get(id) ?? {};
    const publisher = publishers[at];
    const told = ids.length > 1 && publishers.filter((one) => one === publisher).length === 1;
    return told && publisher !== undefined
      ? { id, name: publisher, lang: undefined }
      : { id, name: title, lang: language === lang ? undefined : language };
  });
}

/** Its files, and what it shows as text. */
function drawn(node: ChartNode, printing: Printing) {
  const { kind, caption, source } = node.attributes;
  const { words, lang } = printing;
  const data = dataOf(node, lang);
  const { picture, says } = shown(data, kind, caption, words);
  const file = (extension: ComponentFile['extension'], type: string, body: string): ComponentFile => ({
    name: 'chart',
    extension,
    type,
    body,
  });
  const image = (width: number) => {
    const drawing = drawChart(picture, width);
    const svg = toSvg(inInks(drawing, printing.inks), says);
    return { drawing, ...drawing, file: file('svg', 'image/svg+xml', svg) };
  };
  const [narrow, wide] = [image(chartWidths.narrow), image(chartWidths.wide)];
  const about = printing.framed(
    caption,
    source.flatMap((id) => printing.sources.get(id) ?? []),
  );
  const whole = inInks(framed(wide.drawing, about), printing.inks);
  const svg = file('svg', 'image/svg+xml', toSvg(whole, says));
  const png: ComponentFile = { ...file('png', 'image/png', svg.body), pixels: whole };
  const csv = file('csv', 'text/csv', toTable(data));
  return { narrow, wide, svg, png, csv, says };
}

function shown(
  data: ChartData | SpanData,
  kind: ChartKind,
  caption: string,
  words: Words,
): { picture: Picture | Spans; says: string } {
  if (data.form === 'spans') return { picture: toSpans(data, words), says: saySpans(data, caption, words) };
  const picture = toValues(kind, data, words);
  return { picture, says: sayChart(picture, caption, words) };
}

function toSpans({ rows }: SpanData, words: Words): Spans {
  return {
    kind: 'span',
    rows: rows.map(({ label, from, until }) => {
      const { first, last } = toPeriod(`${from}/${until ?? from}`);
      return {
        label,
        from: Date.parse(first),
        until: until === undefined ? undefined : Date.parse(last) + day,
        told: sayDates({ from, until }, words, 'short'),
      };
    }),
    say: (iso) => formatDate(iso, words, 'short'),
  };
}

const day = 24 * 60 * 60 * 1000;

function toValues(kind: ChartKind, data: ChartData, words: Words): Picture {
  const write = numberWriter(words.language.numbers);
  const { unit } = data;
  // A sign or two stands at every number, more is said once.
  const close = unit.before.length + unit.after.trim().length <= 4;
  const said = (value: number): string => {
    const number = write(Number(value.toPrecision(12)));
    return close ? `${unit.before}${number}${unit.after}` : number;
  };
  return {
    kind,
    rows: data.rows.map(({ label, at }) => ({
      label: at === undefined ? label : formatDate(label, words),
      at,
    })),
    series: data.series.map(({ name, values }) => ({
      name,
      values,
      told: values.map((value) => (value === undefined ? '' : said(value))),
    })),
    unit: close && unit.before + unit.after !== '' ? '' : unit.name,
    say: said,
  };
}

/** Its table for programs: numbers and dates as they all write them, the unit behind the names. */
function toTable(data: ChartData | SpanData): string {
  if (data.form === 'spans')
    return toCsv([data.names, ...data.rows.map(({ label, from, until }) => [label, from, until])]);
  const { label, rows, series, unit } = data;
  return toCsv([
    [label, ...series.map(({ name }) => (unit.name === '' ? name : `${name} (${unit.name})`))],
    ...rows.map(({ label: of }, row) => [of, ...series.map(({ values }) => values[row])]),
  ]);
}
