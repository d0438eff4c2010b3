import { hash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sweepKept } from '../content/kept-file.ts';
import { given } from '../site/address.ts';
import { Answers } from './asked.ts';
import { codeVersion } from './code-version.ts';
import { keepCitations } from './kept-citations.ts';
import { keptFolder } from './kept-folder.ts';
import { isKept, KeptPages, readKeptSite, type Derive } from './kept-pages.ts';
import { NewSite } from './new-site.ts';
import { getCorpus, shownContent } from './shared-content.ts';
import { siteVersion } from './site-version.ts';

/** The lists of pages of the last builds, and of how many sites they are left. */
const [lists, most] = [join(keptFolder, 'pages'), 6];

/** What the last build left, and what this one makes of it. */
interface Kept {
  /** Make files that wait for no page: begun at once where the last build cannot have made the same. */
  readonly deriveBeside: Derive;
  readonly begin: () => KeptPages;
  readonly pages: () => KeptPages | undefined;
  readonly site: NewSite;
  /** Bring the site together in the place where it is made, and keep the list for the next one. */
  readonly end: () => void;
}

/**
 * What the last build into the same place left for this one. `npm run build` says where it works (`BUILD_DIR`), what will
 * be replaced (`BUILD_OVER`), and where the one before that may stand (`BUILD_SPARE`).
 *
 * @returns `undefined` for who calls Astro itself.
 */
export async function prepareKept(): Promise<Kept | undefined> {
  const [out, last] = [given(process.env['BUILD_DIR']), given(process.env['BUILD_OVER'])];
  if (out === undefined || last === undefined) return undefined;
  const { wordFiles, sourceStatuses } = (await shownContent()).parsed;
  const answers = new Answers(await getCorpus(), new Map([['getSourceStatuses', sourceStatuses]]));
  const version = (): string => siteVersion(wordFiles, process.env);
  const before = version();
  const citations = keepCitations(join(keptFolder, 'citations'), codeVersion());
  const list = join(lists, hash('sha256', last).slice(0, 32));
  const lastSite = readKeptSite(list);
  const site = new NewSite({ last, out, spare: given(process.env['BUILD_SPARE']) });
  const begun = Promise.withResolvers<KeptPages>();
  let kept: KeptPages | undefined;
  return {
    deriveBeside: async (id, of, make) => {
      const made = isKept(lastSite, before, id, of) ? undefined : make();
      // Who waits for it below is told.
      made?.catch(() => undefined);
      const pages = await begun.promise;
      return pages.derive(id, of, () => made ?? make());
    },
    begin: () => {
      // Pages name the scripts and styles they link.
      const assets = join(out, '_astro');
      const linked = existsSync(assets) ? readdirSync(assets).sort().join('\n') : '';
      kept = new KeptPages(site, { version: before, linked }, answers, lastSite);
      begun.resolve(kept);
      return kept;
    },
    pages: () => kept,
    site,
    end: () => {
      site.settle();
      // Who changed the code while it was at work does not know what was made of which.
      if (version() !== before) return;
      kept?.save(list);
      citations();
      sweepKept(lists, most);
    },
  };
}
