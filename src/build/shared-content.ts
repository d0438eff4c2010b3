import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { KeptParses } from '../content/kept-parses.ts';
import { loadContent, type LoadedContent } from '../content/load-content.ts';
import { Memory } from '../content/memory.ts';
import type { Words } from '../i18n/index.ts';
import { siteWords } from '../content/site-words.ts';
import { corpusOf } from '../corpus/corpus-of.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { errorsOf, type Issue } from '../issues/issue.ts';
import { isDisagreement } from '../ledger/check-ledger.ts';
import { remembering } from '../records/remembering.ts';
import { given } from '../site/address.ts';
import { isWriting } from '../site/writing.ts';
import { noted } from './asked.ts';
import { codeVersion } from './code-version.ts';
import { keptFolder } from './kept-folder.ts';

/** The content folder of this run, as the author named it. */
export const contentFolder = given(process.env['CONTENT_DIR']) ?? 'content';

/**
 * One reading of the content folder for the whole process, and one corpus made of it: the command that checks it, the
 * pages and the hooks of the build are loaded apart from one another, and must not parse twice.
 *
 * 2026-11-28: pages ask here and not Astro's collections, whose store lags behind an edit, and whose schemas checked
 * nothing that ours had not.
 */
const shared = globalThis as {
  plumblineContent?: Promise<LoadedContent>;
  /** The last content without errors, while one writes. */
  plumblineGood?: LoadedContent;
  /** The words of the interface, as they were last read. */
  plumblineWords?: ReadonlyMap<string, Words>;
  /** What did not change is not parsed again. */
  plumblineMemory?: Memory;
  plumblineCorpus?: { readonly of: LoadedContent; readonly corpus: Corpus };
};

/** The content as it was last read. */
export function sharedContent(): Promise<LoadedContent> {
  return (shared.plumblineContent ??= load());
}

/** Read the folder again; from now on everyone gets the new content. */
export function reloadContent(): Promise<LoadedContent> {
  delete shared.plumblineContent;
  return sharedContent();
}

/** What `dev` shows: the content as it is, or, when that has errors, as it last was without; the first may have some. */
export async function shownContent(): Promise<LoadedContent> {
  const content = await sharedContent();
  return mistakesIn(content).length > 0 ? (shared.plumblineGood ?? content) : content;
}

/** The corpus of what is shown, made once for the content as it stands; while one writes, with drafts. */
export async function getCorpus(): Promise<Corpus> {
  const content = await shownContent();
  if (shared.plumblineCorpus?.of !== content) {
    const which = isWriting() ? 'all' : 'published';
    const corpus = corpusOf(content.parsed, which);
    shared.plumblineCorpus = { of: content, corpus: which === 'all' ? corpus : noted(corpus) };
  }
  return shared.plumblineCorpus.corpus;
}

/**
 * The corpus of what is shown, and what the addresses of its sources last answered, for what is drawn on a page and cannot
 * wait: a page waits for them first.
 *
 * @throws before the corpus was made.
 */
export function shownNow(): { readonly of: LoadedContent; readonly corpus: Corpus } {
  if (!shared.plumblineCorpus) throw new Error('The corpus was not made yet: its page waits for it.');
  return shared.plumblineCorpus;
}

/** @throws before the content was read: whoever shows something has read it. */
export function shownWords(): ReadonlyMap<string, Words> {
  if (!shared.plumblineWords) throw new Error('The content was not read yet.');
  return shared.plumblineWords;
}

/**
 * What is wrong with the content itself. That it was not reviewed yet is no mistake while one writes. Every page asks, and
 * an archive has thousands of pieces of advice to go through: once for each reading.
 */
export const mistakesIn = remembering(({ issues }: LoadedContent): readonly Issue[] =>
  errorsOf(issues).filter((found) => !isDisagreement(found)),
);

/** What earlier runs made of this folder; messages name its files as it was named. */
function keptBefore(): KeptParses {
  const of = hash('sha256', [codeVersion(), contentFolder, resolve(contentFolder)].join('\n'));
  return new KeptParses(join(keptFolder, 'parsed'), of.slice(0, 32));
}

async function load(): Promise<LoadedContent> {
  const memory = (shared.plumblineMemory ??= new Memory(keptBefore()));
  const content = await loadContent(contentFolder, siteWords(), memory);
  if (mistakesIn(content).length === 0) shared.plumblineGood = content;
  shared.plumblineWords = content.parsed.words;
  return content;
}
