import {
  andina,
  block,
  edit,
  efe,
  inArticle,
  opening,
  passage,
  strikeOpening,
  type RuleDoc,
  files,
} from './example.ts';

const efeFile = 'sources/efe-2024-11-14.yaml';
const peru = 'entities/peru.yaml';

/** Rules about fields: of YAML files, of the frontmatter, of an element's attributes. */
const moved = (to: string): string =>
  `{ "version": 1, "sources": { "efe-2024-11-14": { "url": "https://efe.com/lima", "status": "moved", "date": "2024-12-01", "movedTo": "${to}" } } }`;

const police = '| Summit | Police |\n| --- | --- |\n| Lima 2008 | 39,000 |\n| Lima 2024 | 13,000 |';
const office = '| Minister | From | Until |\n| --- | --- | --- |\n| Rojas | 2021-07-28 | 2022-12-07 |';
const charted = (inside: string, kind = 'bar'): string =>
  `<Chart kind="${kind}" caption="Police at summits" source="efe-2024-11-14">\n\n${inside}\n\n</Chart>`;

export const recordDocs = {
  'broken-yaml': {
    why: 'A record that cannot be read has no fields, and everything that refers to it leads nowhere.',
    examples: [
      edit(
        efeFile,
        'title: "Lima deploys 13,000 officers"',
        'title: Lima: 13,000 officers',
        'title: "Lima: 13,000 officers"',
      ),
      edit(
        peru,
        'description: "Country that hosts the summit."',
        'description: "Country that hosts the summit.',
      ),
    ],
  },
  'missing-frontmatter': {
    why: 'Without it an article has no title, no date, no author and no origin.',
    examples: [
      inArticle('---\ntitle: "Lima, claim by claim"', '\n---\ntitle: "Lima, claim by claim"'),
      inArticle('---\ntitle: "Lima, claim by claim"', 'title: "Lima, claim by claim"'),
    ],
  },
  'missing-field': {
    why: 'Each of these fields is shown, searched or exported: a claim without a speaker is nobody’s claim.',
    examples: [
      inArticle(strikeOpening, 'kind="event" assessment="unverified"'),
      edit(peru, 'name: Peru\n', '', 'name: Peru\n'),
    ],
  },
  'unknown-field': {
    why: 'A field under another name would be dropped in silence.',
    examples: [
      inArticle('figures="13000 persons" locator="para. 3"', 'figures="13000 persons" locater="para. 3"'),
      edit(peru, 'description: "Country', 'descripton: "Country'),
    ],
  },
  'invalid-field': {
    why: 'A value of another form would be shown wrongly, or not at all.',
    examples: [
      inArticle('authors: [Plumbline]', 'authors: Plumbline'),
      edit(peru, 'coordinates: [-9.19, -75.02]', 'coordinates: ["9 S", "75 W"]'),
    ],
  },
  'unknown-word': {
    why: 'Kinds, assessments, stances and types are closed lists: readers filter by them, and /method/ says what each demands.',
    examples: [
      inArticle(opening, opening.replace('statistic', 'statistics')),
      edit(peru, 'type: place', 'type: country'),
    ],
  },
  'impossible-date': {
    why: 'Articles, sources and claims are sorted and compared by date.',
    examples: [
      inArticle('published: 2024-11-18', 'published: 18 November 2024'),
      inArticle(
        opening,
        opening.replace('2024-11-14', '2024-11-16/2024-11-10'),
        opening.replace('2024-11-14', '2024-11-10/2024-11-16'),
      ),
    ],
  },
  'impossible-coordinates': {
    why: 'A place would stand in the wrong spot of a map, or on none.',
    examples: [
      edit(peru, 'coordinates: [-9.19, -75.02]', 'coordinates: [-190, -75.02]'),
      edit(peru, 'coordinates: [-9.19, -75.02]', 'coordinates: [-9.19, -275.02]', 'coordinates: [-90, 180]'),
    ],
  },
  'unsafe-address': {
    why: 'A link could run code in a reader’s browser, or lead to another site than it seems to.',
    examples: [
      edit(peru, '- https://www.wikidata.org/wiki/Q419', '- www.wikidata.org/wiki/Q419'),
      block('See [the decree](javascript:void).', 'See [the decree](https://elperuano.pe/decree).'),
      files(
        { 'sources-status.json': moved('javascript:void') },
        { 'sources-status.json': moved('https://efe.com/lima-2') },
      ),
    ],
  },
  'bad-figures': {
    why: 'Figures are exported as numbers with units; one that cannot be read would be lost to everyone who calculates with them.',
    examples: [
      inArticle('figures="13000 persons"', 'figures="13000"'),
      inArticle(
        'figures="13000 persons"',
        'figures="13,000 persons"',
        'figures="13000 persons (as claimed); 2.5 percent"',
      ),
    ],
  },
  'chart-table': {
    why: 'A chart without one table of labels and numbers would be an empty frame.',
    examples: [
      block(charted('The police of two summits.'), charted(police)),
      block(charted(`${police}\n\n${police}`), `${charted(police)}\n\n${charted(police)}`),
    ],
  },
  'chart-number': {
    why: 'A cell that cannot be read would be drawn as nothing, or as something else.',
    examples: [
      block(charted(police.replace('13,000', 'some')), charted(police)),
      block(charted(police.replace('13,000', '13,00')), charted(police.replace('13,000', '–'))),
    ],
  },
  'chart-date': {
    why: 'A line leads through time, and so does a bar from one date to another: where they stand has to be known.',
    examples: [
      block(charted(police, 'line'), charted(police.replaceAll('Lima ', ''), 'line')),
      block(
        charted(police.replaceAll(/Lima \d+/g, '2024'), 'line'),
        charted(police.replaceAll('Lima ', ''), 'line'),
      ),
      block(charted(office.replace('2022-12-07', '2020-12-07')), charted(office)),
      block(
        charted(office.replace('2021-07-28', 'July 2021')),
        charted(office.replace('2021-07-28', '2021-07')),
      ),
    ],
  },
  'chart-units': {
    why: 'On one axis thousands and shares would look alike, and mean nothing beside one another.',
    examples: [
      block(charted(police.replace('13,000', '36 %').replace('39,000', '39,000 persons')), charted(police)),
      block(
        charted('| Year | Exports (USD) | Share (%) |\n| --- | --- | --- |\n| 2023 | 23 | 36 |'),
        charted('| Year | Exports (USD) |\n| --- | --- |\n| 2023 | 23 |'),
      ),
    ],
  },
  'bad-quote': {
    why: 'A few words show what a source said; many would replace it, and belong to whoever wrote them.',
    examples: [
      inArticle(
        efe,
        efe.replace('locator=', `quote="${'trece mil policías y '.repeat(11)}soldados" locator=`),
        efe.replace('locator=', 'quote="trece mil policías y soldados" locator='),
      ),
      inArticle(
        andina,
        andina.replace('>', ` quote="${'13 000 efectivos de la policía '.repeat(7)}">`),
        andina.replace('>', ' quote="13 000 efectivos de la policía">'),
      ),
    ],
  },
  'duplicate-field': {
    why: 'Of two values one would win, and nobody could say which.',
    examples: [
      inArticle(strikeOpening, `kind="legal" ${strikeOpening}`),
      inArticle(
        'published: 2024-11-18',
        'published: 2024-11-18\ntitle: "Lima"',
        'published: 2024-11-18\ntags: [Lima]',
      ),
    ],
  },
  'broken-mdx': {
    why: 'What begins like a tag or an expression is read as one, and the words around it would be lost.',
    examples: [
      inArticle('No count was found.', 'Fewer than <10 were found.', 'Fewer than \\<10 were found.'),
      block('See <https://example.org>.', 'See [the report](https://example.org).'),
    ],
  },
  'unclosed-element': {
    why: 'Where a passage or an annotation ends must not be a guess.',
    examples: [
      inArticle(passage, passage.replace('</Claim>', '')),
      inArticle(efe, efe.replace('</Evidence>', '')),
    ],
  },
  'unopened-element': {
    why: 'Where a passage or an annotation begins must not be a guess.',
    examples: [
      inArticle(passage, passage.replace('<Claim id="police-13000">', '')),
      block('The police</Claim> marched.', 'The police marched.'),
    ],
  },
} satisfies Record<string, RuleDoc>;
