import { edit, files, inArticle, strikeOpening, passage, type RuleDoc } from './example.ts';

const again = (id: string, words: string): string => `
It lasted <Claim id="${id}">${words}</Claim>.

<Annotation claim="${id}" statement="It lasted ${words}." kind="event" assessment="unverified" speaker="wsws">
  No count was found.
</Annotation>
`;
const short = `---
title: Who is who
standfirst: The names of the summit.
authors: [Plumbline]
published: 2024-11-18
origin: wsws-2024-11-14
---

Nothing yet.
`;
const strikeEnd = 'No count was found.\n</Annotation>\n';

/** Lines of the base's ledger: a source, and where the second claim begins. */
const decree =
  '{"id":"sources/decree-2024-11-03","title":"Supreme decree 122-2024","published":"2024-11-18"},\n';
const police = '{"id":"lima/police-13000","date":"2024-11-18",';
const retired = (id: string, reason: string): string =>
  `{"id":"${id}","retired":"2024-12-01","reason":"${reason}"},\n`;

/** Rules about the ledger: what was published is recorded, and changes only on record. */
export const ledgerDocs = {
  'reserved-id': {
    why: 'The ledger writes the id of an entity as entities/ENTITY; an article of that name would make it mean two things.',
    examples: [
      files({ 'articles/entities/en.mdx': short }, { 'articles/all-entities/en.mdx': short }),
      files({ 'articles/sources/en.mdx': short }, { 'articles/where-it-comes-from/en.mdx': short }),
    ],
  },
  'unreviewed-id': {
    why: 'What is published is recorded first: from then on its address is kept, and its words are watched.',
    examples: [
      inArticle(strikeEnd, strikeEnd + again('three-days', 'three days'), strikeEnd),
      files(
        { 'entities/andina.yaml': 'name: Andina\ntype: organization\n' },
        { 'entities/callao.yaml': 'name: Callao\ntype: place\n' },
      ),
    ],
  },
  'changed-claim': {
    why: 'An assessment was made about certain words, on certain evidence. When any of it changes, or the sentence around it, someone must look again, and readers are told what changed and why.',
    examples: [
      inArticle(passage, passage.replace('13,000', '31,000'), passage.replace('and', '*and*')),
      inArticle(strikeOpening, strikeOpening.replace('wsws', 'peru'), strikeOpening),
      inArticle('No count was found.', 'A count was found.', 'No *count* was found.'),
      inArticle(
        'In Peru the strike',
        'It is false that in Peru the strike',
        '[In Peru](/entities/peru/) the strike',
      ),
    ],
  },
  'gone-id': {
    why: 'Others have linked to it. If it has another id now, their links must lead on; if it is withdrawn, a page must say so.',
    examples: [
      files({ 'sources/decree-2024-11-03.yaml': undefined }, {}),
      inArticle('authors: [Plumbline]', 'authors: [Plumbline]\ndraft: true'),
    ],
  },
  'used-id': {
    why: 'A link that was made to one thing must never show another.',
    examples: [
      edit(
        'ledger.json',
        decree,
        `${decree}${retired('sources/decree-2024-11-03', 'Not the one that was meant.')}`,
      ),
      edit('ledger.json', police, `${retired('lima/fourth-strike', 'It was the fifth.')}${police}`),
    ],
  },
  'broken-ledger': {
    why: 'Without it nobody can say what was published, and what was judged.',
    examples: [
      edit('ledger.json', '"version": 2', '"version": 0'),
      edit('ledger.json', '"assessment":"unverified"', '"assessment":"untrue"'),
    ],
  },
  'newer-ledger': {
    why: 'What a newer version records, an older one would lose when it writes.',
    examples: [
      edit('ledger.json', '"version": 2', '"version": 3'),
      edit('ledger.json', '"version": 2', '"version": 12'),
    ],
  },
  'future-date': {
    why: 'What was recorded last bears the latest date. A wrong clock, or a slip in --date, would lock a claim until that day.',
    examples: [
      edit('ledger.json', decree, decree.replace('2024-11-18', '2099-11-18')),
      edit('ledger.json', police, police.replace('2024-11-18', '2999-01-01')),
    ],
  },
  'unclean-ledger': {
    why: 'A mark that turns letters round, or one that commands a terminal, shows readers something else than was recorded. It is not taken out without a word: npm run ledger -- cleanse says that it stood there, and why it went.',
    examples: [
      edit('ledger.json', '"Supreme decree 122-2024"', '"Supreme \u202edecree\u202c 122-2024"'),
      edit('ledger.json', police, `${police}"by":["Ana \\u001b[2J"],`),
    ],
  },
  'ledger-conflict': {
    why: 'Two branches recorded something in the same place. Both are true; npm run ledger -- status keeps both.',
    examples: [
      edit(
        'ledger.json',
        decree,
        `<<<<<<< HEAD\n${decree}=======\n${retired('sources/decree-2024-11-03', 'Not the one that was meant.')}>>>>>>> other\n`,
      ),
      edit(
        'ledger.json',
        decree,
        `${decree}{"id":"sources/decree-2024-11-03","moved":"sources/efe-2024-11-14","date":"2024-12-01"},\n`,
      ),
    ],
  },
} satisfies Record<string, RuleDoc>;
