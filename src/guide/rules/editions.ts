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
