/**
 * What a growing archive costs: each question of the corpus asked of everything in it, a reading of the whole folder, and
 * one save, at 25, 100 and 400 generated analyses that have sources of their own. In CPU time of this process, which
 * other work on the machine hardly changes.
 */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadContent } from '../../src/content/load-content.ts';
import { Memory } from '../../src/content/memory.ts';
import type { SiteWords } from '../../src/content/parse-folder.ts';
import { siteWords } from '../../src/content/site-words.ts';
import { articleAnswers } from '../../src/corpus/article-answers.ts';
import { byArticle } from '../../src/corpus/by-article.ts';
import { claimAnswers } from '../../src/corpus/claim-answers.ts';
import { corpusOf } from '../../src/corpus/corpus-of.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { formerClaims } from '../../src/corpus/former.ts';
import { homeOf } from '../../src/corpus/home-of.ts';
import { mostClaimed } from '../../src/corpus/most-claimed.ts';
import { withoutSource } from '../../src/corpus/without-source.ts';
import { toEntitiesFile } from '../../src/exports/entities-json.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import { reviewAll } from '../../src/ledger/review.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { subjectsOf } from '../../src/ledger/subjects.ts';
import { toNames } from '../../src/search/to-names.ts';
import { addressesOf } from '../../src/site/addresses.ts';
import type { Budget } from './budget.ts';
import { generateArchive, ownRecords } from './generated-archive.ts';
import { toContentFiles } from './generated-content.ts';
import { median } from './support.ts';

const sizes = [25, 100, 400] as const;
const most = 1.1;
const lang = 'en';

/** Each question, asked of everything that it can be asked of. */
const questions: Readonly<Record<string, (corpus: Corpus) => unknown>> = {
  claimsAbout: (corpus) => corpus.entities.map(({ id }) => byArticle(corpus.claimsAbout(id, lang), corpus)),
  claimsRestingOn: (corpus) => corpus.sources.map(({ id }) => corpus.claimsRestingOn(id, lang)),
  withoutSource: (corpus) => corpus.sources.map(({ id }) => withoutSource(corpus, id, lang)),
  examining: (corpus) => corpus.sources.map(({ id }) => corpus.examining(id, lang)),
  mentionsOf: (corpus) => corpus.entities.map(({ id }) => corpus.mentionsOf(id, lang)),
  within: (corpus) => corpus.articles.map(({ id }) => corpus.within(id)),
  claim: (corpus) => corpus.claims.map((claim) => corpus.claim(claim, lang)),
  formerClaims: (corpus) => corpus.articles.map(({ id }) => formerClaims(corpus, id, lang)),
  homeOf: (corpus) => corpus.claims.map(({ article }) => homeOf(corpus, article, lang)),
  answers: (corpus) => [claimAnswers(corpus, [lang]), articleAnswers(corpus, [lang])],
  mostClaimed: (corpus) => mostClaimed(corpus.claimsIn(lang), 14),
  'names to search': (corpus) => toNames(corpus, lang),
  'entities.json': (corpus) => toEntitiesFile(corpus, addressesOf({ origin: '', base: '/' }, [lang], lang)),
};

export async function benchCorpus({ folder, budget }: { folder: string; budget: Budget }): Promise<void> {
  const times = new Map<string, number[]>();
  const note = (what: string, ms: number): void => {
    times.set(what, [...(times.get(what) ?? []), ms]);
  };
  for (const size of sizes) {
    const content = join(folder, `content-${size}`);
    for (const [path, text] of toContentFiles(generateArchive(size, ownRecords))) {
      await mkdir(dirname(join(content, path)), { recursive: true });
      await writeFile(join(content, path), text);
    }
    const site: SiteWords = { ...siteWords(), languages: [lang] };
    const memory = new Memory();
    const [loaded, cold] = await cpu(() => loadContent(content, site, memory));
    note('read, first', cold);
    const [outcome, reviewed] = await cpu(() =>
      reviewAll(subjectsOf(loaded.parsed), new Map(), { date: '2026-01-01', reason: undefined }),
    );
    note('review all', reviewed);
    if ('refused' in outcome) throw new Error(outcome.refused);
    await writeFile(join(content, 'ledger.json'), serializeLedger(outcome.ledger));
    // Files that were written a moment ago are not trusted to be what they were: wait until they are.
    await wait(2500);
    const { parsed, issues } = await loadContent(content, site, memory);
    corpusOf(parsed, 'all');
    const [error] = errorsOf(issues);
    if (error) throw new Error(`The generated content has errors: ${error.file} ${error.reason}`);

    const saves: number[] = [];
    for (let save = 0; save < 9; save += 1) {
      await appendFile(
        join(content, `articles/article-${save}/en.mdx`),
        `\nOne more word, number ${save}.\n`,
      );
      saves.push(
        (await cpu(async () => corpusOf((await loadContent(content, site, memory)).parsed, 'all')))[1],
      );
    }
    note('save an article', median(saves));

    for (const [what, ask] of Object.entries(questions)) {
      // Of one corpus each, its indices are made anew: the first that ask pay for them. As many at each size: the least of
      // many is less than that of few.
      const rounds = 12;
      const each: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const fresh = corpusOf(parsed, 'published');
        each.push((await cpu(() => ask(fresh)))[1]);
      }
      // The least: what the collector of garbage takes meanwhile is no growth of the question.
      note(what, Math.min(...each));
    }
    console.log(`measured ${size} analyses`);
  }
  console.log(`\nCorpus: CPU at ${sizes.join(', ')} analyses\n`);
  for (const [what, [first = 0, middle = 0, last = 0]] of times) {
    // Of what takes next to nothing no growth can be told.
    const [from, to] = [Math.max(first, 0.2), Math.max(last, 0.2)];
    const growth = Math.log(to / from) / Math.log(sizes[2] / sizes[0]);
    const shown = [first, middle, last].map((ms) => ms.toFixed(1)).join(', ');
    budget.report(what, growth, most, 'growth', `${most}; ${shown} ms`);
  }
  budget.report(`save at ${sizes[2]}`, times.get('save an article')?.[2] ?? 0, 150, 'ms', '150 ms');
}

/** What something takes of the processor, in ms. */
async function cpu<Made>(make: () => Made | Promise<Made>): Promise<[Made, number]> {
  const begun = process.cpuUsage();
  const made = await make();
  const { user, system } = process.cpuUsage(begun);
  return [made, (user + system) / 1000];
}
