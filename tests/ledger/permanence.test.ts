/** The promise itself, by random histories: no address is lost, and no judgement sits on words it was not made about. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printHtml } from '../../src/articles/print.ts';
import { printingOf } from '../../src/exports/printing-of.ts';
import { wordsOf } from '../support/words.ts';
import { addressesOf } from '../../src/site/addresses.ts';
import { articleAnswers } from '../../src/corpus/article-answers.ts';
import { claimAnswers } from '../../src/corpus/claim-answers.ts';
import { corpusOf } from '../../src/corpus/corpus-of.ts';
import { formerClaims } from '../../src/corpus/former.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { saysTheSame } from '../../src/letters/record-form.ts';
import { claimId } from '../../src/ledger/ids.ts';
import { isClaim, type Ledger } from '../../src/ledger/schema.ts';
import { checkWith, mend } from './editor.ts';
import { step, World, type Step, type WorldClaim } from './world.ts';

const deep = Boolean(process.env['PLUMBLINE_DEEP']);

const history = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 });

const reword = { what: 'reword', a: 0, b: 0 } as const;
const send = { what: 'send to another article', a: 0, b: 0 } as const;
const rename = { what: 'rename article', a: 0, b: 0 } as const;
/**
 * Histories that an editor could once not mend: what moved was reworded, or its article renamed, at the same time; or
 * that gained a revision by the name of a source.
 */
const onceLost: [Step[][]][] = [
  [
    [
      [
        { ...reword, a: 31, b: 1 },
        { ...send, a: 21, b: 3 },
      ],
      [reword],
    ],
  ],
  [[[rename, send], [reword], [reword]]],
  [[[send, { ...rename, a: 21 }], [reword], [reword]]],
  [[[{ ...reword, what: 'rename source' }], [rename, send], [reword]]],
  [[[reword], [rename, { ...reword, what: 'drop claim' }, { ...reword, what: 'rename claim' }]]],
];

const to = addressesOf({ origin: '', base: '/' }, ['en'], 'en');
const locale = { lang: 'en', words: wordsOf('en'), original: wordsOf('en'), to, site: { name: 'Plumbline' } };

/** The files that stand beside an article, and beside a claim. */
const articleFiles = (id: string): string[] => [
  to.markdown(id),
  to.articleClaims(id),
  to.annotations(id),
  to.articleCard(id),
  to.citations(id, 'bib'),
  to.citations(id, 'ris'),
];
const claimFiles = (claim: { article: string; id: string }): string[] => [
  to.embed(claim),
  to.oembed(claim),
  to.claimCard(claim),
];

/** Every page, file and anchor that a corpus answers, and how: here, elsewhere, or with what was said. */
function answers(corpus: Corpus): Set<string> {
  const { articles, entities, sources, moved, retired } = corpus;
  const pages = [
    ...articles.flatMap(({ id, claims }) => [to.article(id), ...claims.map((claim) => to.claim(claim))]),
    ...entities.map(({ id }) => to.entity(id)),
    ...sources.map(({ id }) => to.source(id)),
    ...moved.map(({ from }) => to.thing(from)),
    ...retired.map((record) => to.thing(record)),
    ...articleAnswers(corpus, ['en']).flatMap(({ id }) => articleFiles(id)),
    ...claimAnswers(corpus, ['en']).flatMap((answer) => claimFiles(answer)),
  ];
  expect(new Set(pages).size, 'no page is written twice').toBe(pages.length);
  const anchors = [
    ...articles.flatMap((article) =>
      [...printHtml(article.prose, printingOf(locale, article)).matchAll(/ id="([^"]+)"/g)].map(
        ([, anchor]) => `${to.article(article.id)}#${anchor}`,
      ),
    ),
    ...[
      ...articles.map(({ id }) => id),
      ...[...moved.map(({ from }) => from), ...retired]
        .filter(({ kind }) => kind === 'article')
        .map(({ id }) => id),
    ].flatMap((id) => formerClaims(corpus, id, 'en').map((claim) => to.passage(claim))),
  ];
  expect(new Set(anchors).size, 'no anchor stands twice').toBe(anchors.length);
  return new Set([...pages, ...anchors]);
}

const published = ({ articles, entities, sources }: Corpus): string[] => [
  ...articles.flatMap(({ id, claims }) => [
    to.article(id),
    ...articleFiles(id),
    ...claims.flatMap((claim) => [to.claim(claim), to.passage(claim), ...claimFiles(claim)]),
  ]),
  ...entities.map(({ id }) => to.entity(id)),
  ...sources.map(({ id }) => to.source(id)),
];

/** What a claim means to its author, whatever it looks like and whatever its source is called. */
const meaning = ({ words, assessment, source, finding }: WorldClaim, world: World): string =>
  JSON.stringify([words, assessment, world.sources.indexOf(source), finding]);

test('after any history every address ever published answers, and every assessment stands on reviewed words', () => {
  fc.assert(
    fc.property(history, (publications) => {
      const world = new World();
      const ever = new Set<string>();
      const known = new Map<WorldClaim, { meaning: string; revisions: number; id: string }>();
      let ledger: Ledger = new Map();

      for (const [day, edits] of [[], ...publications].entries()) {
        world.begin();
        for (const edit of edits) world.take(edit);
        const date = `2024-12-${String(day + 1).padStart(2, '0')}`;
        const files = world.files();

        // What changed its meaning in its place stops the build; what only looks otherwise does not.
        const { issues } = checkWith(files, ledger);
        const stopped = issues.filter(({ ruleId }) => ruleId === 'changed-claim').map(({ reason }) => reason);
        for (const article of world.articles) {
          for (const claim of article.claims) {
            const before = known.get(claim);
            if (before?.id !== claimId(article.id, claim.id)) continue;
            const changed = before.meaning !== meaning(claim, world);
            expect(
              stopped.some((reason) => reason.includes(`"${claim.id}"`)),
              claim.id,
            ).toBe(changed);
          }
        }

        const mended = mend(files, ledger, world.renamed, date);
        ledger = mended.ledger;
        const corpus = corpusOf(mended.parsed, 'published');
        for (const address of published(corpus)) ever.add(address);
        const answered = answers(corpus);
        expect(
          [...ever].filter((address) => !answered.has(address)),
          mended.commands.join('\n'),
        ).toEqual([]);

        for (const claim of corpus.claims) {
          const entry = ledger.get(claimId(claim.article, claim.id));
          const last = entry && isClaim(entry) ? entry.revisions.at(-1) : undefined;
          expect(saysTheSame(last?.passage ?? '', claim.text)).toBe(true);
          expect(saysTheSame(last?.statement ?? '', claim.statement)).toBe(true);
          expect(last?.assessment).toBe(claim.assessment);
          expect(claim.revision).toBe(claim.revisions.length);
          expect(claim.updated >= claim.published).toBe(true);
        }
        expect(corpus.changes.map(({ date: on }) => on)).toEqual(
          corpus.changes
            .map(({ date: on }) => on)
            .sort()
            .reverse(),
        );

        // One revision for each publication that changed what a claim means, in its place or under another id.
        for (const article of world.articles) {
          for (const claim of article.claims) {
            const id = claimId(article.id, claim.id);
            const now = corpus.claim({ article: article.id, id: claim.id }, 'en');
            const before = known.get(claim);
            const carried =
              before &&
              (before.id === id ||
                corpus.moved.some(
                  ({ from, to: target }) =>
                    from.kind === 'claim' &&
                    claimId(from.article ?? '', from.id) === before.id &&
                    claimId(target.article ?? '', target.id) === id,
                ));
            const revisions = carried
              ? before.revisions + (before.meaning === meaning(claim, world) ? 0 : 1)
              : 1;
            expect(now?.revision, id).toBe(revisions);
            known.set(claim, { meaning: meaning(claim, world), revisions, id });
          }
        }
      }
    }),
    { examples: onceLost, ...(deep ? { numRuns: 500 } : { numRuns: 12, seed: 20_241_118 }) },
  );
});
