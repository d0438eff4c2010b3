import {
  andina,
  block,
  edit,
  files,
  inArticle,
  passage,
  strike,
  type Example,
  type RuleDoc,
} from './example.ts';

const long = (words: number): string =>
  Array.from({ length: words }, (_, index) => (index % 7 === 6 ? 'and' : 'rain')).join(' ');
/** An article of its own with many short annotations and one that can be made longer. */
const kin = (words: number): string =>
  [
    '---\ntitle: "Rain"\nstandfirst: "On rain."\nauthors: [Plumbline]\npublished: 2024-11-18\norigin: wsws-2024-11-14\n---\n',
    ...['a', 'b', 'c', 'd', 'e'].map(
      (id) =>
        `It <Claim id="rain-${id}">rained on day ${id}</Claim>.\n\n<Annotation claim="rain-${id}" statement="It rained." kind="event" assessment="unverified" speaker="wsws">\n  ${id === 'e' ? long(words) : 'No report was found.'}\n</Annotation>\n`,
    ),
  ].join('\n');
const annotated = (wrong: number, right: number): Example =>
  files({ 'articles/rain/en.mdx': kin(wrong) }, { 'articles/rain/en.mdx': kin(right) });

const partly = (evidence: string): string =>
  `They <Claim id="march">marched</Claim>.\n\n<Annotation claim="march" statement="They marched." kind="event" assessment="partly-corroborated" speaker="wsws">\n  One report was found.\n\n  ${evidence}\n</Annotation>`;
const saysSo = (source: string, stance = 'supports'): string =>
  `<Evidence source="${source}" stance="${stance}">It says so.</Evidence>`;

/** A claim about what somebody said, and who is named as its speaker. */
const told = (statement: string, speaker: string): string =>
  `They <Claim id="told">told of it</Claim>.\n\n<Annotation claim="told" statement="${statement}" kind="attribution" assessment="unverified" speaker="${speaker}">\n  No record was found.\n</Annotation>`;

/** A claim that gives a figure, and one source that gives another. */
const counted = (claimed: string, stance: string, found: string): string => {
  const assessment =
    { supports: 'partly-corroborated', qualifies: 'partly-corroborated' }[stance] ?? 'contradicted';
  return `They <Claim id="count">counted them</Claim>.\n\n<Annotation claim="count" statement="They were counted." kind="statistic" assessment="${assessment}" speaker="wsws" claimed="${claimed}">\n  Two sources were found.\n\n  <Evidence source="efe-2024-11-14" stance="${stance}" figures="${found}">It gives a figure.</Evidence>\n  <Evidence source="andina-2024-11-10" stance="${stance}">It agrees.</Evidence>\n</Annotation>`;
};

const quoted = 'the summit will be remembered for the port and for nothing that its members said';

/** Advice: it stops no build. */
export const adviceDocs = {
  'unlinked-name': {
    why: 'Readers follow a name to every place where it is spoken of. The check knows English; it would rather miss a name than report a word.',
    examples: [
      block('The strikers met Ricardo Palma in the rain.', 'The strikers met the poet in the rain.'),
      block('They marched with the Ministry of Culture.', 'They marched with APEC.'),
      block('The port belongs to Callao.', 'The port belongs to Peru, said the Peruvian minister on Friday.'),
      block(
        'They asked the Council of Ministers.',
        'They asked the <Entity id="peru">Council of Ministers</Entity>.',
      ),
    ],
  },
  'one-publisher': {
    why: 'Two reports of one publisher are one. Attributions, opinions, what could not be verified and what a primary record bears out need no second.',
    examples: [
      block(
        partly(saysSo('efe-2024-11-14')),
        partly(`${saysSo('efe-2024-11-14')}\n  ${saysSo('andina-2024-11-10')}`),
      ),
      block(
        partly(saysSo('andina-2024-11-10', 'qualifies')),
        partly(saysSo('decree-2024-11-03', 'qualifies')),
      ),
    ],
  },
  'speaker-told': {
    why: 'A claim’s page and its ClaimReview say that the speaker said it. Where the words are somebody’s account of it, whose account it is said it. The check knows English.',
    examples: [
      block(
        told('APEC said that trade would grow.', 'apec'),
        told('APEC said that trade would grow.', 'wsws'),
      ),
      block(
        told('APEC has warned of a slow year.', 'apec'),
        told('APEC warned that the year “will be slow”.', 'apec'),
      ),
    ],
  },
  'ceiling-as-count': {
    why: 'Six hundred who may come are neither six hundred who came nor a proof that two hundred did not. A note with “up to” or “authorised” makes a figure a limit.',
    examples: [
      block(
        counted('600 troops', 'supports', '600 troops (authorised)'),
        counted('600 troops', 'qualifies', '600 troops (authorised)'),
      ),
      block(
        counted('200 troops', 'contradicts', '600 troops (up to)'),
        counted('700 troops', 'contradicts', '600 troops (up to)'),
      ),
    ],
  },
  'stance-and-figures': {
    why: 'Readers see both figures side by side. One tenth more or less counts as the same; so does what a note with “more than” leaves open.',
    examples: [
      block(
        counted('30 percent', 'supports', '36 percent'),
        counted('30 percent', 'supports', '31.8 percent'),
      ),
      block(
        counted('50 deaths (nearly)', 'contradicts', '49 deaths'),
        counted('50 deaths (nearly)', 'contradicts', '12 deaths'),
      ),
    ],
  },
  'plain-markdown': {
    why: 'What Markdown does not understand it shows as it stands: readers see the signs instead of the image, the link or the heading that was meant. A sign that is meant to be seen has a \\ before it.',
    examples: [
      block(
        'See [the decree](https://elperuano.pe/the decree).',
        'See [the decree](<https://elperuano.pe/the%20decree>).',
      ),
      block('##The port\n\nIt rained.', '## The port\n\nIt rained.'),
      block('It was ** very** loud.', 'It was **very** loud.'),
      block('A `lone mark.', 'A \\`lone mark, and 5 * 3 ~ 15.'),
    ],
  },
  'surprising-markdown': {
    why: 'Markdown takes some signs for more than they were meant for, and readers get a heading or a box of code.',
    examples: [
      block('It rained.\n---\nThen it stopped.', 'It rained.\n\n---\n\nThen it stopped.'),
      block('On the first day\nof the summit\n---', '## On the first day of the summit'),
    ],
  },
  'no-archived-copy': {
    why: 'Pages change and go. An archived copy keeps what the judgement was made on.',
    examples: [
      edit(
        'sources/andina-2024-11-10.yaml',
        'access: secondary',
        'access: secondary',
        'access: secondary\narchived: { url: "https://web.archive.org/web/2024/https://andina.pe/apec", date: 2024-11-16 }',
      ),
      edit(
        'sources/decree-2024-11-03.yaml',
        'URL: https://elperuano.pe/decree\n',
        'URL: https://elperuano.pe/decree\n',
        '',
      ),
    ],
  },
  'long-annotation': {
    why: 'A note three times as long as its kin is skipped, or holds two claims.',
    examples: [annotated(200, 100), annotated(151, 150)],
  },
  'unused-source': {
    why: 'It is listed among the sources, and a reader finds no claim that rests on it.',
    examples: [
      files({}, { 'sources/decree-2024-11-03.yaml': undefined }),
      inArticle(andina, andina, `${andina}\n  ${saysSo('decree-2024-11-03', 'context')}`),
    ],
  },
  'unused-entity': {
    why: 'Its page says that nothing is known of it. Mostly the prose uses another name.',
    examples: [block('The forum met.', 'APEC met.'), files({}, { 'entities/apec.yaml': undefined })],
  },
  'unrecorded-figure': {
    why: 'Figures are exported as numbers with units, and searched by them. Days and years are dates, not figures.',
    examples: [
      inArticle(
        strike,
        strike.replace('the fourth in two months', 'joined by 4,000 drivers'),
        strike.replace('the fourth in two months', 'called for 13 November 2024'),
      ),
      inArticle('figures="13000 persons" ', '', 'figures="13 thousand persons" '),
    ],
  },
  'long-quotation': {
    why: 'A few words show what was said; more than twelve replace the work they come from.',
    examples: [
      block(`“${quoted}.”`, '“The summit will be remembered for the port”, it says.'),
      block(`> ${quoted}`, '> Remembered for the port'),
    ],
  },
  'same-passage': {
    why: 'Readers meet the same words under two judgements.',
    examples: [
      inArticle(strike, strike.replace('was the fourth in two months', '13,000 police and soldiers')),
      inArticle(passage, passage.replace('13,000 police and soldiers', 'Was the fourth in two months')),
    ],
  },
} satisfies Record<string, RuleDoc>;
