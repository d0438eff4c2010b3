/**
 * What a growing archive costs: each question of the corpus asked of everything in it, a reading of the whole folder, and
 * one save, at 25, 100 and 400 generated analyses that have sources of their own. Questions are held to their steps, the
 * rest to CPU time of this process, which other work on the machine changes little.
 */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadContent } from '../../src/content/load-content.ts';
import { Memory } from '../../src/content/memory.ts';
import type { SiteWords } from '../../src/content/parse-folder.ts';
import { siteWords } from '../../src/content/site-words.ts';
import { corpusOf } from '../../src/corpus/corpus-of.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import { reviewAll } from '../../src/ledger/review.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { subjectsOf } from '../../src/ledger/subjects.ts';
import type { Budget } from './budget.ts';
import { generateArchive, ownRecords } from './generated-archive.ts';
import { toContentFiles } from './generated-content.ts';
import { counted, growthOf, questions } from './questions.ts';
import { median } from './support.ts';

const sizes = [25, 100, 400] as const;
const most = 1.1;
const lang = 'en';

export async function benchCorpus({ folder, budget }: { folder: string; budget: Budget }): Promise<void> {
  const times = new Map<string, number[]>();
  const steps = new Map<string, number[]>();
  const note = (what: string, value: number, where = times): void => {
    where.set(what, [...(where.get(what) ?? []), value]);
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
      // The least: what the collector of garbage takes meanwhile is no part of the question.
      note(what, Math.min(...each));
      const watched = counted(corpusOf(parsed, 'published'));
      ask(watched.corpus);
      note(what, watched.steps(), steps);
    }
    console.log(`measured ${size} analyses`);
  }
  console.log(`\nCorpus: CPU at ${sizes.join(', ')} analyses\n`);
  for (const [what, [first = 0, middle = 0, last = 0]] of times) {
    const [few = first, , many = last] = steps.get(what) ?? [];
    const growth = growthOf(few, many, sizes[2] / sizes[0]);
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
