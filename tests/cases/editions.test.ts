/** Contradictions between an edition and its original, seeded one by one: each is stopped, with its place. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorsOf } from '../../src/issues/issue.ts';
import { base, check } from './support.ts';

const edition = 'articles/lima/es.mdx';
const spanish = readFileSync(`tests/cases/ok--edition/${edition}`, 'utf8');
const efe = '<Evidence source="efe-2024-11-14">EFE da 13 000.</Evidence>';
const andina = '<Evidence source="andina-2024-11-10">Andina da 13 000 agentes.</Evidence>';
const police = '<Annotation claim="police-13000"';
const strike = '<Annotation claim="fourth-strike"';
const passage = '<Claim id="fourth-strike">fue el cuarto en dos meses</Claim>';

const judged = [
  'kind="legal"',
  'assessment="disputed"',
  'assessment="corroborated"',
  'speaker="peru"',
  'asOf="2020"',
  'claimed="5 persons"',
  'figures="5 persons"',
  'entities="peru"',
  'locator="para. 9"',
  'lead',
];
const weighed = [
  'stance="contradicts"',
  'stance="supports"',
  'locator="p. 2"',
  'figures="5 persons"',
  'quote="cinco mil"',
];

/** What stands in the edition, what stands there instead, and the rule that says so. */
const seeded: readonly (readonly [string, string, string])[] = [
  ...[police, strike].flatMap((at) =>
    judged.map((attribute) => [at, `${at} ${attribute}`, 'edition-attribute'] as const),
  ),
  ...weighed.map(
    (attribute) => [efe, efe.replace('>', ` ${attribute}>`), 'edition-attribute'] as const,
  ),
  [efe, '', 'edition-evidence'],
  [andina, '', 'edition-evidence'],
  [efe, efe.replace('efe-2024-11-14', 'decree-2024-11-03'), 'edition-evidence'],
  [andina, andina.replace('andina-2024-11-10', 'decree-2024-11-03'), 'edition-evidence'],
  [efe, `${efe}\n  ${efe}`, 'edition-evidence'],
  [andina, `${andina}\n  ${andina.replace('andina-2024-11-10', 'decree-2024-11-03')}`, 'edition-evidence'],
  [`${efe}\n  ${andina}`, `${andina}\n  ${efe}`, 'edition-evidence'],
  ['No se halló ningún recuento.', `No se halló ningún recuento.\n\n  ${efe}`, 'edition-evidence'],
  [passage, 'fue el cuarto en dos meses', 'annotation-without-claim'],
  [passage, passage.replace('fourth-strike', 'strike-four'), 'edition-claim'],
  ['En el Perú', 'En <Claim id="in-peru">el Perú</Claim>', 'edition-claim'],
  [`${strike} statement="El paro fue el cuarto en dos meses.">\n  No se halló ningún recuento.\n</Annotation>`, '', 'claim-without-annotation'],
  ['origin: wsws-2024-11-14', 'origin: decree-2024-11-03', 'edition-differs'],
  ['  - claim: police-13000', '  - claim: fourth-strike', 'edition-differs'],
  ['findings:\n  - claim: police-13000\n    text: Dos agencias dan la cifra.\n', '', 'edition-differs'],
];

test.each(seeded)('%j as %j breaks %s', (at, instead, rule) => {
  expect(spanish.split(at)).toHaveLength(2);
  const { issues } = check(
    new Map([...base, [edition, new TextEncoder().encode(spanish.replace(at, instead))]]),
    { advice: false },
  );
  const errors = errorsOf(issues);
  expect(errors.map(({ ruleId }) => ruleId)).toContain(rule);
  expect(errors.every(({ file, line }) => file === `content/${edition}` && line > 0)).toBe(true);
});

test('an edition has the judgements of its original, and its own words', () => {
  const { parsed } = check(new Map([...base, [edition, new TextEncoder().encode(spanish)]]));
  const [english, translated] = ['en', 'es'].map((lang) => parsed.articles.find((one) => one.lang === lang));
  const judgement = (of: typeof english) =>
    of?.annotations.map(({ claim, assessment, speaker, asOf, figures, evidence }) => [
      claim,
      assessment,
      speaker,
      asOf,
      figures,
      evidence.map(({ source, stance, locator }) => [source, stance, locator]),
    ]);
  expect(judgement(translated)).toEqual(judgement(english));
  expect(translated?.annotations[0]?.statement).toBe('13 000 policías y soldados peruanos patrullan la cumbre.');
  expect(translated?.annotations[0]?.evidence[0]?.finding.text).toBe('EFE da 13 000.');
});
