/** The table of single edits after publication: each of a part of the judgement is stopped, no polishing is. */
import { describe, expect, test } from 'vitest';
import { isDisagreement } from '../../src/ledger/check-ledger.ts';
import { reviewAll } from '../../src/ledger/review.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { subjectsOf } from '../../src/ledger/subjects.ts';
import { check, reviewedBase } from '../cases/support.ts';

const article = `---
title: "Lima, claim by claim"
standfirst: "What the record says of the summit."
authors: [Plumbline]
published: 2024-11-18
origin: wsws-2024-11-14
---

Rain fell. In Lima the ministry put <Claim id="police">13,000 police and soldiers</Claim> on the "old" streets - no more. The port slept.

<Annotation claim="police" statement="The ministry's 13,000 police and soldiers patrol Lima." kind="statistic"
  assessment="partly-corroborated" speaker="wsws" asOf="2024-11-14" claimed="13000 persons (deployed)"
  figures="12500 persons; 36 percent (of the force)" locator="para. 3">
  Two agencies give "the same" number - and it's not disputed. Málaga agrees.

  <Evidence source="efe-2024-11-14" stance="supports" locator="para. 7" figures="13000 persons (EFE)"
    quote="trece mil policías">EFE gives 13,000.</Evidence>
  <Evidence source="andina-2024-11-10" stance="supports">Andina gives 13,000 officers.</Evidence>
</Annotation>

- Critics say that <Claim id="rained">it rained</Claim>.

<Annotation claim="rained" statement="It rained." kind="event" assessment="disputed" speaker="wsws">
  One says so, one does not.

  <Evidence source="efe-2024-11-14" stance="contradicts">It was dry.</Evidence>
  <Evidence source="andina-2024-11-10" stance="supports">It was wet.</Evidence>
</Annotation>

| Who | What |
| --- | --- |
| The mayor | says that <Claim id="waited">ships waited</Claim> |

<Annotation claim="waited" statement="Ships waited." kind="event" assessment="unverified" speaker="wsws">
  No count was found.
</Annotation>
`;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = (text: string, ledger: string) =>
  new Map([
    ...reviewedBase,
    ['articles/lima/en.mdx', encode(text)],
    ['entities/callao.yaml', encode('name: Callao\ntype: place\n')],
    ['ledger.json', encode(ledger)],
  ]);

const { parsed, issues: found } = check(files(article, '{ "version": 2, "records": [] }'), { advice: false });
const reviewed = reviewAll(subjectsOf(parsed), new Map(), { date: '2024-11-18', reason: undefined });
const ledger = 'ledger' in reviewed ? serializeLedger(reviewed.ledger) : '';

/** What `check` says after one edit: of each claim that is not as it was reviewed what changed, else the rule. */
function stopped(at: string, to: string): string[] {
  const parts = article.split(at);
  if (parts.length !== 2) throw new Error(`"${at}" stands ${parts.length - 1} times in the article.`);
  return check(files(parts.join(to), ledger), { advice: false })
    .issues.filter(({ fatal }) => fatal)
    .map(({ ruleId, reason }) =>
      ruleId === 'changed-claim'
        ? reason.replace(/^The claim "(\w+)" is not as it was reviewed: (?:the |its )?/, '$1: ')
        : `${ruleId} ${reason}`,
    );
}

test('what is published agrees with its review, which is read again as it was written', () => {
  expect(found.filter((issue) => issue.fatal && !isDisagreement(issue))).toEqual([]);
  expect(stopped('Rain fell.', 'Rain fell.')).toEqual([]);
});

const efe = 'stance="supports" locator="para. 7" figures="13000 persons (EFE)"';
const quote = '\n    quote="trece mil policías"';
const andina =
  '\n  <Evidence source="andina-2024-11-10" stance="supports">Andina gives 13,000 officers.</Evidence>';

/** Claim and part, where it is edited, and what it becomes. */
const edits: readonly (readonly [said: string, at: string, to: string])[] = [
  ['police: passage', '13,000 police and soldiers</Claim>', '31,000 police and soldiers</Claim>'],
  ['police: passage', '13,000 police and soldiers</Claim>', '13,000 police</Claim> and soldiers'],
  ['police: passage', 'police and soldiers</Claim> on', 'police and soldiers on</Claim>'],
  ['police: passage', '13,000 police and soldiers</Claim>', 'no 13,000 police and soldiers</Claim>'],
  ['rained: passage', 'it rained</Claim>', 'it never rained</Claim>'],
  ['waited: passage', 'ships waited</Claim>', 'Ships waited</Claim>'],
  ['police: sentence', 'In Lima the ministry', 'It is false that in Lima the ministry'],
  ['police: sentence', 'the ministry put', 'the ministry never put'],
  ['police: sentence', 'the ministry put', 'the army put'],
  ['police: sentence', 'streets - no more.', 'streets - or so it said.'],
  ['police: sentence', 'streets - no more.', 'streets - no more, which is false.'],
  ['police: sentence', 'Rain fell. In Lima', 'Rain fell; in Lima'],
  ['rained: sentence', 'Critics say that', 'Critics deny that'],
  ['rained: sentence', 'it rained</Claim>.', 'it rained</Claim>, wrongly.'],
  ['waited: sentence', 'says that', 'denies that'],
  ['waited: sentence', 'ships waited</Claim> |', 'ships waited</Claim> for nothing |'],
  ['police: statement', "The ministry's 13,000", "The ministry's 31,000"],
  ['police: statement', 'patrol Lima."', 'do not patrol Lima."'],
  ['rained: statement', 'statement="It rained."', 'statement="It did not rain."'],
  ['police: kind', 'kind="statistic"', 'kind="forecast"'],
  ['waited: kind', 'kind="event" assessment="unverified"', 'kind="quotation" assessment="unverified"'],
  [
    'police: speaker',
    'assessment="partly-corroborated" speaker="wsws"',
    'assessment="partly-corroborated" speaker="peru"',
  ],
  ['rained: speaker', 'assessment="disputed" speaker="wsws"', 'assessment="disputed" speaker="apec"'],
  ['police: date it speaks of', ' asOf="2024-11-14"', ' asOf="2024-11-15"'],
  ['police: date it speaks of', ' asOf="2024-11-14"', ' asOf="2024-11"'],
  ['police: date it speaks of', ' asOf="2024-11-14"', ' asOf="2024-11-14/2024-11-16"'],
  ['police: date it speaks of', ' asOf="2024-11-14"', ''],
  ['rained: date it speaks of', 'assessment="disputed"', 'asOf="2024" assessment="disputed"'],
  ['police: figure it gives', 'claimed="13000 persons', 'claimed="99000 persons'],
  ['police: figure it gives', 'claimed="13000 persons', 'claimed="13000 soldiers'],
  ['police: figure it gives', '13000 persons (deployed)', '13000 persons (planned)'],
  ['police: figure it gives', ' claimed="13000 persons (deployed)"', ''],
  ['rained: figure it gives', 'assessment="disputed"', 'claimed="3 mm" assessment="disputed"'],
  ['police: figures found', 'figures="12500 persons;', 'figures="99000 persons;'],
  ['police: figures found', '36 percent (of the force)', '-36 percent (of the force)'],
  ['police: figures found', '36 percent (of the force)', '36 percent (of the army)'],
  ['police: figures found', 'figures="12500 persons; 36', 'figures="36'],
  ['waited: figures found', 'assessment="unverified"', 'figures="3 ships" assessment="unverified"'],
  ['police: assessment', '"partly-corroborated"', '"corroborated"'],
  ['waited: assessment', '"unverified"', '"opinion"'],
  ['police: rationale', "it's not disputed", "it's disputed"],
  ['police: rationale', 'Two agencies', 'Three agencies'],
  ['police: rationale', 'Málaga agrees.', 'Málaga agrees. That is not enough.'],
  ['police: rationale', 'Málaga', 'Malaga'],
  ['waited: rationale', 'No count was found.', 'A count was found.'],
  [
    'police: evidence has gained "decree-2024-11-03" (context)',
    andina,
    `${andina}\n  <Evidence source="decree-2024-11-03" stance="context">Orders it.</Evidence>`,
  ],
  ['police: evidence has lost "andina-2024-11-10" (supports)', andina, ''],
  [
    'police: evidence has gained "decree-2024-11-03" (supports); the evidence has lost "efe-2024-11-14" (supports)',
    `source="efe-2024-11-14" ${efe}`,
    `source="decree-2024-11-03" ${efe}`,
  ],
  [
    'police: of the evidence "efe-2024-11-14" its stance was "supports" and is "qualifies"',
    efe,
    efe.replace('supports', 'qualifies'),
  ],
  ['police: of the evidence "andina-2024-11-10" its stance', andina, andina.replace('supports', 'context')],
  [
    'rained: of the evidence "andina-2024-11-10" its stance',
    'stance="supports">It was wet',
    'stance="qualifies">It was wet',
  ],
  ['police: of the evidence "efe-2024-11-14" its locator', 'para. 7', 'para. 17'],
  [
    'police: of the evidence "efe-2024-11-14" its locator was "para. 7" and is not given',
    ' locator="para. 7"',
    '',
  ],
  [
    'police: of the evidence "andina-2024-11-10" its locator was not given and is "p. 3"',
    andina,
    andina.replace('"supports"', '"supports" locator="p. 3"'),
  ],
  ['police: of the evidence "efe-2024-11-14" its finding', 'EFE gives 13,000.', 'EFE gives 31,000.'],
  [
    'police: of the evidence "andina-2024-11-10" its finding',
    '13,000 officers',
    '13,000 officers, not soldiers',
  ],
  ['rained: of the evidence "efe-2024-11-14" its finding', 'It was dry.', 'It was not dry.'],
  ['police: of the evidence "efe-2024-11-14" its figures', '13000 persons (EFE)', '13 persons (EFE)'],
  ['police: of the evidence "efe-2024-11-14" its figures', ' figures="13000 persons (EFE)"', ''],
  [
    'police: of the evidence "andina-2024-11-10" its figures',
    andina,
    andina.replace('"supports"', '"supports" figures="13000 officers"'),
  ],
  ['police: of the evidence "efe-2024-11-14" its quote', 'trece mil', 'treinta mil'],
  ['police: of the evidence "efe-2024-11-14" its quote', quote, ''],
  [
    'police: of the evidence "andina-2024-11-10" its quote',
    andina,
    andina.replace('"supports"', '"supports" quote="trece mil"'),
  ],
];

describe('an edit of a part of the judgement is stopped, once, and its part is named', () => {
  test('in a table of sixty and more', () => {
    expect(edits.length).toBeGreaterThanOrEqual(60);
  });
  test.each(edits)('%s: %j → %j', (said, at, to) => {
    expect(stopped(at, to)).toEqual([expect.stringContaining(said)]);
  });
});

const nfd = (text: string): string => text.normalize('NFD');

const polishings: readonly (readonly [what: string, at: string, to: string])[] = [
  ['blanks in a passage', '13,000 police and soldiers</Claim>', '13,000  police and   soldiers</Claim>'],
  ['a line break in a passage', '13,000 police and soldiers</Claim>', '13,000 police\nand soldiers</Claim>'],
  [
    'a no-break space in a passage',
    '13,000 police and soldiers</Claim>',
    '13,000\u00a0police and soldiers</Claim>',
  ],
  [
    'a soft hyphen in a passage',
    '13,000 police and soldiers</Claim>',
    '13,000 police and sol\u00addiers</Claim>',
  ],
  ['emphasis in a passage', '13,000 police and soldiers</Claim>', '13,000 *police* and soldiers</Claim>'],
  [
    'emphasis around a passage',
    '<Claim id="rained">it rained</Claim>',
    '**<Claim id="rained">it rained</Claim>**',
  ],
  ['blanks in the sentence', 'In Lima the ministry', 'In  Lima the\nministry'],
  ['curly quotes in the sentence', '"old"', '“old”'],
  ['angle quotes in the sentence', '"old"', '«\u00a0old\u00a0»'],
  ['an en dash in the sentence', 'streets - no', 'streets – no'],
  ['an em dash in the sentence', 'streets - no', 'streets—no'],
  ['two hyphens in the sentence', 'streets - no', 'streets -- no'],
  ['strong words in the sentence', 'the ministry put', 'the **ministry** put'],
  ['a link in the sentence', 'the ministry put', 'the [ministry](https://example.org/) put'],
  ['a name marked in the sentence', 'the ministry put', 'the <Entity id="peru">ministry</Entity> put'],
  ['a claim added to the sentence', 'the "old" streets', 'the "old" <Claim id="streets">streets</Claim>'],
  ['a claim added to the next sentence', 'The port slept.', 'The <Claim id="streets">port slept</Claim>.'],
  ['another sentence before it', 'Rain fell.', 'Wind blew.'],
  ['another sentence after it', 'The port slept.', 'The port slept. Nobody came.'],
  ['a sentence taken out', ' The port slept.', ''],
  ['a paragraph before it', 'Rain fell.', 'A city waits.\n\nRain fell.'],
  ['a heading before it', 'Rain fell.', '## The city\n\nRain fell.'],
  ['emphasis in a list', 'Critics say that', 'Critics *say* that'],
  ['another row', '| The mayor |', '| A pilot | landed |\n| The mayor |'],
  ['a curly apostrophe in the statement', "The ministry's 13,000", 'The ministry’s 13,000'],
  ['blanks in the statement', 'soldiers patrol Lima."', 'soldiers\n  patrol   Lima."'],
  ['blanks in the figures', '12500 persons; 36 percent', '12500  persons ;  36 percent'],
  ['a figure written with more zeros', 'claimed="13000 persons', 'claimed="13000.0 persons'],
  ['curly quotes in the rationale', '"the same"', '“the same”'],
  ['a curly apostrophe in the rationale', "it's not", 'it’s not'],
  ['a dash in the rationale', 'number - and', 'number – and'],
  ['another normal form in the rationale', 'Málaga', nfd('Málaga')],
  ['emphasis in the rationale', 'Two agencies', 'Two *agencies*'],
  ['a link in the rationale', 'Two agencies', '[Two agencies](/sources/efe-2024-11-14/)'],
  ['a line break in the rationale', 'not disputed. Málaga', 'not disputed.\n  Málaga'],
  ['emphasis in a finding', 'EFE gives 13,000.', 'EFE gives **13,000**.'],
  ['a line break in a finding', 'Andina gives 13,000 officers.', 'Andina gives\n  13,000 officers.'],
  ['another normal form in a quote', 'policías"', `${nfd('policías')}"`],
  [
    'attributes in another order',
    'stance="supports" locator="para. 7"',
    'locator="para. 7" stance="supports"',
  ],
  [
    'evidence in another order',
    'stance="contradicts">It was dry.</Evidence>\n  <Evidence source="andina-2024-11-10" stance="supports">It was wet.',
    'stance="contradicts">It was dry.</Evidence>\n\n  <Evidence source="andina-2024-11-10" stance="supports">It was wet.',
  ],
  ['a main claim', 'kind="statistic"', 'kind="statistic" lead'],
  ['a name it is about', 'kind="statistic"', 'kind="statistic" entities="callao"'],
  ['a title', 'title: "Lima, claim by claim"', 'title: "Lima"'],
];

describe('a polishing is not stopped', () => {
  test('in a table of forty and more', () => {
    expect(polishings.length).toBeGreaterThanOrEqual(40);
  });
  test.each(polishings)('%s', (_, at, to) => {
    const told = stopped(at, to);
    // What is new waits for its own review; of what was reviewed nothing is said.
    const fresh = told.filter((each) => /^(?:unreviewed-id|claim-without-annotation) /.test(each));
    expect(told).toEqual(fresh);
  });
});
