import {
  andina,
  block,
  edit,
  efe,
  files,
  inArticle,
  passage,
  strike,
  strikeOpening,
  type RuleDoc,
} from './example.ts';

const annotation = (claim: string): string =>
  `<Annotation claim="${claim}" statement="The police marched." kind="event" assessment="unverified" speaker="wsws">\n  No report of it was found.\n</Annotation>`;

/** Rules about claims, their annotations and evidence, and about what files say of one another. */
export const claimDocs = {
  'duplicate-id': {
    why: 'A claim’s id is its address: a reader who follows it must arrive at one passage.',
    examples: [
      block('Again <Claim id="police-13000">the police</Claim>.', 'Again the police.'),
      inArticle(strike, strike.replace('fourth-strike', 'police-13000')),
    ],
  },
  'empty-claim': {
    why: 'A claim marks words; without them there is nothing to check.',
    examples: [
      inArticle(passage, '<Claim id="police-13000"></Claim>13,000 police and soldiers'),
      inArticle(strike, '<Claim id="fourth-strike"> </Claim> was the fourth'),
    ],
  },
  'nested-claim': {
    why: 'A reader must see which words a judgement is about.',
    examples: [
      inArticle(passage, passage.replace('soldiers', '<Claim id="soldiers">soldiers</Claim>')),
      inArticle(
        passage,
        passage.replace(' police', ' *police <Claim id="and">and</Claim>*'),
        passage.replace(' police', ' *police*'),
      ),
    ],
  },
  'claim-in-link': {
    why: 'A passage is followed to its claim, a link to somewhere else: one word cannot do both.',
    examples: [
      inArticle(
        passage,
        `[${passage}](https://efe.com/lima)`,
        passage.replace('soldiers', '[soldiers](https://efe.com/lima)'),
      ),
      inArticle(passage, `<Entity id="peru">${passage}</Entity>`),
    ],
  },
  'claim-crosses-blocks': {
    why: 'A passage is shown, quoted and found again as one run of words.',
    examples: [
      block(
        `<Claim id="march">\n\nThe police came.\n\nThey marched.\n\n</Claim>\n\n${annotation('march')}`,
        `The police came. <Claim id="march">They marched.</Claim>\n\n${annotation('march')}`,
      ),
      block(
        `<Claim id="march">\n\n- Police\n- Soldiers\n\n</Claim>\n\n${annotation('march')}`,
        `- <Claim id="march">Police</Claim>\n- Soldiers\n\n${annotation('march')}`,
      ),
    ],
  },
  'claim-without-annotation': {
    why: 'Readers would see a mark without a judgement.',
    examples: [
      block(
        'They <Claim id="march">marched</Claim>.',
        `They <Claim id="march">marched</Claim>.\n\n${annotation('march')}`,
      ),
      inArticle('In Peru the strike', 'In <Claim id="country">Peru</Claim> the strike'),
    ],
  },
  'annotation-without-claim': {
    why: 'A judgement must stand on words of the prose.',
    examples: [
      inArticle('<Annotation claim="fourth-strike"', '<Annotation claim="fourth-strik"'),
      block(annotation('march'), `They <Claim id="march">marched</Claim>.\n\n${annotation('march')}`),
    ],
  },
  'duplicate-annotation': {
    why: 'Two judgements of one claim could say two things.',
    examples: [
      inArticle('<Annotation claim="fourth-strike"', '<Annotation claim="police-13000"'),
      block(annotation('police-13000'), 'They marched.'),
    ],
  },
  'empty-annotation': {
    why: 'A judgement without its reason asks to be believed.',
    examples: [
      inArticle('  Two agencies give the same number.\n', '', '  Two agencies give the same number.\n'),
      inArticle('  No count was found.\n', ''),
    ],
  },
  'empty-entity': {
    why: 'A link without words cannot be seen or followed.',
    examples: [
      block('In <Entity id="peru"></Entity> it rained.', 'In <Entity id="peru">Peru</Entity> it rained.'),
      block('In <Entity id="peru" /> it rained.', 'In <Entity id="peru">that country</Entity> it rained.'),
    ],
  },
  'empty-element': {
    why: 'An element that marks words has nothing to say without them.',
    examples: [
      block(
        'They call it <Foreign lang="es"></Foreign>.',
        'They call it <Foreign lang="es">el megapuerto</Foreign>.',
      ),
      inArticle(
        'No count was found.',
        'No <Foreign lang="es" /> was found.',
        'No <Foreign lang="es">recuento</Foreign> was found.',
      ),
    ],
  },
  'filled-element': {
    why: 'What an author writes is shown, or refused: nothing is dropped in silence.',
    examples: [
      block('<Timeline>\n\nThe week.\n\n</Timeline>', 'The week.\n\n<Timeline />'),
      block(
        '<Timeline claims="police-13000">\n\n- The week.\n\n</Timeline>',
        '<Timeline claims="police-13000" caption="The week." />',
      ),
    ],
  },
  'undated-claim': {
    why: 'A claim that speaks of no time has no place on a line of time, and one that was asked for is not left out in silence.',
    examples: [
      block('<Timeline claims="police-13000 fourth-strike" />', '<Timeline claims="police-13000" />'),
      block('<Timeline claims="fourth-strike" caption="Strikes" />', '<Timeline caption="Strikes" />'),
    ],
  },
  'unlocated-entity': {
    why: 'A place that was asked for is shown, or said to be missing: nothing is left out in silence.',
    examples: [
      block('<Places entities="peru wsws" />', '<Places entities="peru" />'),
      block(
        '<Places entities="apec" caption="The forum" />',
        '<Places entities="peru" caption="The host" />',
      ),
    ],
  },
  'nothing-to-draw': {
    why: 'Readers would see a heading over nothing.',
    examples: [
      block('<Timeline entities="peru" />', '<Timeline entities="wsws" />'),
      block(
        '<Timeline claims="police-13000" entities="peru" />',
        '<Timeline claims="police-13000" entities="wsws" />',
      ),
    ],
  },
  'empty-finding': {
    why: 'That a source supports a claim is for readers to check: they need what it says.',
    examples: [
      inArticle(efe, efe.replace('EFE gives 13,000.', '')),
      inArticle(andina, '<Evidence source="andina-2024-11-10" stance="supports" />'),
    ],
  },
  'empty-reply': {
    why: 'Who is said to have answered is heard: readers get the answer, not the news that there was one.',
    examples: [
      inArticle(
        'No count was found.',
        'No count was found.\n\n  <Reply from="wsws" status="answered" date="2024-11-20" />',
        'No count was found.\n\n  <Reply from="wsws" status="answered" date="2024-11-20">The strikes of 2024 were counted.</Reply>',
      ),
      inArticle(
        andina,
        `${andina}\n\n  <Reply from="wsws" status="answered" date="2024-12-01">\n\n  </Reply>`,
        `${andina}\n\n  <Reply from="wsws" status="no-answer" date="2024-11-30" />`,
      ),
    ],
  },
  'unsupported-assessment': {
    why: 'An assessment promises what /method/ says of it. Two reports of one publisher are one, and the publisher of the text under examination is none.',
    examples: [
      inArticle(`${efe}\n  ${andina}`, efe, `${efe}\n  ${andina}`),
      inArticle(strikeOpening, strikeOpening.replace('unverified', 'disputed')),
      inArticle(efe, efe.replace('supports', 'contradicts')),
    ],
  },
  'evidence-from-origin': {
    why: 'That it says so is where the claim comes from; it cannot also bear it out.',
    examples: [
      inArticle(andina, andina.replace('andina-2024-11-10', 'wsws-2024-11-14')),
      inArticle(
        'No count was found.',
        'No count was found.\n\n  <Evidence source="wsws-2024-11-14" stance="context">It says so.</Evidence>',
      ),
    ],
  },
  'duplicate-evidence': {
    why: 'One source counts once for each stance; two entries would look like more evidence than there is.',
    examples: [
      inArticle(
        efe,
        `${efe}\n  <Evidence source="efe-2024-11-14" stance="supports">It says so.</Evidence>`,
        `${efe}\n  <Evidence source="efe-2024-11-14" stance="qualifies">It counts reservists too.</Evidence>`,
      ),
      inArticle(
        andina,
        `${andina}\n  <Evidence source="andina-2024-11-10" stance="supports">Once more.</Evidence>`,
      ),
    ],
  },
  'unknown-source': {
    why: 'Readers of the claim’s page would see a judgement without its evidence.',
    examples: [
      inArticle(efe, efe.replace('efe-2024-11-14', 'efe-2024-11-41')),
      inArticle(
        andina,
        andina.replace('andina-2024-11-10', 'reuters-2024'),
        andina.replace('andina-2024-11-10', 'decree-2024-11-03'),
      ),
    ],
  },
  'unknown-origin': {
    why: 'Readers must be able to see the text that is examined, and who published it.',
    examples: [
      inArticle('origin: wsws-2024-11-14', 'origin: wsws-2024-11-41'),
      inArticle('origin: wsws-2024-11-14', 'origin: reuters'),
    ],
  },
  'unknown-entity': {
    why: 'A speaker or a name would lead nowhere.',
    examples: [
      inArticle(strikeOpening, strikeOpening.replace('wsws', 'wsws-news')),
      block(
        'In <Entity id="lima">Lima</Entity> it rained.',
        'In <Entity id="peru">Lima’s country</Entity> it rained.',
      ),
    ],
  },
  'unknown-page': {
    why: 'A link inside the site must not break.',
    examples: [
      block('See [Peru](/entities/peruu/).', 'See [Peru](/entities/peru/).'),
      block('See [the port](/articles/port/).', 'See [the summit](/articles/lima/).'),
    ],
  },
  'unknown-claim': {
    why: 'Each finding in brief leads to the claim it sums up.',
    examples: [
      inArticle('  - claim: police-13000', '  - claim: police-1300'),
      inArticle('  - claim: police-13000', '  - claim: strike', '  - claim: fourth-strike'),
    ],
  },
  'alias-clash': {
    why: 'A name in the prose leads to one page; of two it could be the wrong one.',
    examples: [
      edit('entities/wsws.yaml', 'aliases: [WSWS]', 'aliases: [WSWS, APEC]'),
      files(
        { 'entities/state-of-peru.yaml': 'name: Peru\ntype: organization\n' },
        { 'entities/state-of-peru.yaml': 'name: Peruvian state\ntype: organization\n' },
      ),
    ],
  },
} satisfies Record<string, RuleDoc>;
