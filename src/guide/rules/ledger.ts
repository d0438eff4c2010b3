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
      files({ 'entities/callao.yaml': 'name: Callao\ntype: place\n' }, {}),
    ],
  },
  'changed-claim': {
    why: 'An assessment was made about certain words, on certain evidence. When either changes, someone must look again, and readers are told what changed and why.',
    examples: [
      inArticle(passage, passage.replace('13,000', '31,000'), passage.replace('and', '*and*')),
      inArticle(strikeOpening, strikeOpening.replace('unverified', 'opinion'), strikeOpening),
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
        '"title": "Supreme decree 122-2024",',
        '"title": "Supreme decree 122-2024", "retired": { "date": "2024-12-01", "reason": "Not the decree that was meant." },',
      ),
      edit(
        'ledger.json',
        '"lima/fourth-strike": {',
        '"lima/fourth-strike": { "retired": { "date": "2024-12-01", "reason": "It was the fifth." },',
      ),
    ],
  },
  'broken-ledger': {
    why: 'Without it nobody can say what was published, and what was judged.',
    examples: [
      edit('ledger.json', '"version": 1', '"version": 2'),
      edit('ledger.json', '"assessment": "unverified"', '"assessment": "untrue"'),
    ],
  },
  'ledger-conflict': {
    why: 'Two branches recorded something in the same place. Both are true; npm run ledger -- status keeps both.',
    examples: [
      edit(
        'ledger.json',
        '    "lima/fourth-strike": {\n',
        '<<<<<<< HEAD\n    "lima/fourth-strike": {\n=======\n    "lima/fifth-strike": {\n>>>>>>> other\n',
      ),
      edit(
        'ledger.json',
        '          "assessment": "unverified",\n',
        '<<<<<<< HEAD\n          "assessment": "unverified",\n=======\n          "assessment": "opinion",\n>>>>>>> other\n',
      ),
    ],
  },
} satisfies Record<string, RuleDoc>;
