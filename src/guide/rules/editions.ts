import { files, type RuleDoc } from './example.ts';

/** The Spanish edition of the analysis that the examples change. */
const spanish = `---
title: Lima, afirmación por afirmación
standfirst: Qué consta de la cumbre.
authors: [Plumbline]
published: 2024-11-18
origin: wsws-2024-11-14
findings:
  - claim: police-13000
    text: Dos agencias dan la cifra.
---

Lima sacó a sus calles a <Claim id="police-13000">13 000 policías y soldados</Claim> para la cumbre.

<Annotation claim="police-13000" statement="13 000 policías y soldados peruanos patrullan la cumbre.">
  Dos agencias dan la misma cifra.

  <Evidence source="efe-2024-11-14">EFE da 13 000.</Evidence>
  <Evidence source="andina-2024-11-10">Andina da 13 000 agentes.</Evidence>
</Annotation>

## El paro

En el Perú el paro <Claim id="fourth-strike">fue el cuarto en dos meses</Claim>.

<Annotation claim="fourth-strike" statement="El paro fue el cuarto en dos meses.">
  No se halló ningún recuento.
</Annotation>
`;

/** Records that speak of what is ours in them, the first in both languages. */
const peru = `name: Peru
type: place
aliases: [秘鲁]
description: Country that hosts the summit.
translations:
  es: { name: Perú, description: País sede de la cumbre. }
`;
const efe = `type: article-newspaper
title: "Lima deploys 13,000 officers"
publisher: EFE
issued: 2024-11-14
access: secondary
interest: It is an agency of the state.
`;

/** The ledger of both editions, in which a claim's words may be marked as from before a revision of the original. */
const reviewed = (strikeMark = '', policeMark = '') => {
  const strike = `{"id":"lima/fourth-strike","date":"2024-11-18","passage":"was the fourth in two months","sentence":"In Peru the strike was the fourth in two months.","statement":"The strike was the fourth in two months.","kind":"event","speaker":"wsws","assessment":"unverified","rationale":"No count was found.","evidence":[],"translations":{"es":{"passage":"fue el cuarto en dos meses","sentence":"En el Perú el paro fue el cuarto en dos meses.","statement":"El paro fue el cuarto en dos meses.","rationale":"No se halló ningún recuento."${strikeMark}}}},`;
  const police = `{"id":"lima/police-13000","date":"2024-11-18","passage":"13,000 police and soldiers","sentence":"Lima put 13,000 police and soldiers on its streets for the summit.","statement":"13,000 Peruvian police and troops patrol the summit.","kind":"statistic","speaker":"wsws","asOf":"2024-11-14","figures":"13000 persons","assessment":"corroborated","rationale":"Two agencies give the same number.","evidence":[{"source":"andina-2024-11-10","stance":"supports","finding":"Andina gives 13,000 officers."},{"source":"efe-2024-11-14","stance":"supports","locator":"para. 7","finding":"EFE gives 13,000."}],"translations":{"es":{"passage":"13 000 policías y soldados","sentence":"Lima sacó a sus calles a 13 000 policías y soldados para la cumbre.","statement":"13 000 policías y soldados peruanos patrullan la cumbre.","rationale":"Dos agencias dan la misma cifra.","findings":["efe-2024-11-14 EFE da 13 000.","andina-2024-11-10 Andina da 13 000 agentes."]${policeMark}}}},`;
  return `{ "version": 2, "records": [
{"id":"entities/apec","title":"Asia-Pacific Economic Cooperation","published":"2024-11-18"},
{"id":"entities/peru","title":"Peru","published":"2024-11-18"},
{"id":"entities/wsws","title":"World Socialist Web Site","published":"2024-11-18"},
{"id":"lima","title":"Lima, claim by claim","published":"2024-11-18"},
${strike}
${police}
{"id":"sources/andina-2024-11-10","title":"Thirteen thousand police for APEC","published":"2024-11-18"},
{"id":"sources/decree-2024-11-03","title":"Supreme decree 122-2024","published":"2024-11-18"},
{"id":"sources/efe-2024-11-14","title":"Lima deploys 13,000 officers","published":"2024-11-18"},
{"id":"sources/wsws-2024-11-14","title":"Biden and Xi meet in Peru","published":"2024-11-18"},
null] }
`;
};
const before = ',"behind":true';

/** A change of that edition, which is right as it stands. */
const edition = (at: string, wrong: string) => {
  if (spanish.split(at).length !== 2) throw new Error(`"${at}" does not stand once in the edition.`);
  return files({ 'articles/lima/es.mdx': spanish.replace(at, wrong) }, { 'articles/lima/es.mdx': spanish });
};

/** Rules about editions in other languages. */
export const editionDocs = {
  'edition-attribute': {
    why: 'An edition in another language carries words. Assessment, stances, figures, dates and speaker come from the original, so that the two can never say different things.',
    examples: [
      edition('<Annotation claim="fourth-strike"', '<Annotation claim="fourth-strike" assessment="disputed"'),
      edition(
        '<Evidence source="efe-2024-11-14">',
        '<Evidence source="efe-2024-11-14" stance="contradicts">',
      ),
    ],
  },
  'edition-claim': {
    why: 'Every edition makes the same claims under the same ids: whoever follows a link to a claim finds it in either language.',
    examples: [
      edition('<Claim id="fourth-strike">fue el cuarto en dos meses</Claim>', 'fue el cuarto en dos meses'),
      edition(
        '## El paro',
        'Duró <Claim id="two-days">dos días</Claim>.\n\n<Annotation claim="two-days" statement="Duró dos días.">\n  Nada consta.\n</Annotation>\n\n## El paro',
      ),
    ],
  },
  'edition-evidence': {
    why: 'The judgement rests on the evidence of the original. An edition that cites more, less or other sources would show readers another case.',
    examples: [
      edition('  <Evidence source="andina-2024-11-10">Andina da 13 000 agentes.</Evidence>\n', ''),
      edition('source="andina-2024-11-10"', 'source="decree-2024-11-03"'),
      edition(
        '  <Evidence source="efe-2024-11-14">EFE da 13 000.</Evidence>\n  <Evidence source="andina-2024-11-10">Andina da 13 000 agentes.</Evidence>',
        '  <Evidence source="andina-2024-11-10">Andina da 13 000 agentes.</Evidence>\n  <Evidence source="efe-2024-11-14">EFE da 13 000.</Evidence>',
      ),
    ],
  },
  'edition-behind': {
    why: 'An edition is bound to the revision that it was made from. Where the original was revised since, readers are told so, with what it says now, until the edition follows.',
    examples: [
      files(
        { 'articles/lima/es.mdx': spanish, 'ledger.json': reviewed(before) },
        { 'articles/lima/es.mdx': spanish, 'ledger.json': reviewed() },
      ),
      files(
        { 'articles/lima/es.mdx': spanish, 'ledger.json': reviewed('', before) },
        { 'articles/lima/es.mdx': spanish, 'ledger.json': reviewed() },
      ),
    ],
  },
  'untranslated-value': {
    why: 'An edition has its figures, locators and records from its original. What its language has no words for stands there in the original’s, marked as such.',
    examples: [
      files(
        { 'articles/lima/es.mdx': spanish },
        { 'articles/lima/es.mdx': spanish, 'entities/peru.yaml': peru },
      ),
      files(
        { 'articles/lima/es.mdx': spanish, 'entities/peru.yaml': peru, 'sources/efe-2024-11-14.yaml': efe },
        {
          'articles/lima/es.mdx': spanish,
          'entities/peru.yaml': peru,
          'sources/efe-2024-11-14.yaml': `${efe}translations:\n  es:\n    interest: Es una agencia del Estado.\n`,
        },
      ),
    ],
  },
  'edition-differs': {
    why: 'All editions are about one analysis: of one text, with the same findings in brief.',
    examples: [
      edition('origin: wsws-2024-11-14', 'origin: decree-2024-11-03'),
      edition('  - claim: police-13000\n', '  - claim: fourth-strike\n'),
    ],
  },
} satisfies Record<string, RuleDoc>;
