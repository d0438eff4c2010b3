import { hash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sweepKept } from '../content/kept-file.ts';
import { given } from '../site/address.ts';
import { Answers } from './asked.ts';
import { codeVersion } from './code-version.ts';
import { keepCitations } from './kept-citations.ts';
import { keptFolder } from './kept-folder.ts';
import { KeptPages } from './kept-pages.ts';
import { getCorpus, shownContent } from './shared-content.ts';
import { siteVersion } from './site-version.ts';

/** The lists of pages of the last builds, and of how many sites they are left. */
const [lists, most] = [join(keptFolder, 'pages'), 6];

/**
 * What the last build into the same place left for this one. `npm run build` says where it works (`BUILD_DIR`) and what will
 * be replaced (`BUILD_OVER`).
 *
 * @returns `undefined` for who calls Astro itself.
 */
export async function prepareKept(): Promise<
  | {
      /** Where the site is made. */
      readonly out: string;
      readonly begin: () => KeptPages;
      readonly pages: () => KeptPages | undefined;
      readonly end: () => void;
    }
  | undefined
> {
  const [out, last] = [given(process.env['BUILD_DIR']), given(process.env['BUILD_OVER'])];
  if (out === undefined || last === undefined) return undefined;
  const { wordFiles, sourceStatuses } = (await shownContent()).parsed;
  const answers = new Answers(await getCorpus(), new Map([['getSourceStatuses', sourceStatuses]]));
  const version = (): string => siteVersion(wordFiles, process.env);
  const before = version();
  const citations = keepCitations(join(keptFolder, 'citations'), codeVersion());
  const list = join(lists, hash('sha256', last).slice(0, 32));
  let kept: KeptPages | undefined;
  return {
    out,
    begin: () => {
      // Pages name the scripts and styles they link.
      const assets = join(out, '_astro');
      const linked = existsSync(assets) ? readdirSync(assets).sort().join('\n') : '';
      kept = new KeptPages({ list, last, out }, hash('sha256', `${before}\n${linked}`), answers);
      return kept;
    },
    pages: () => kept,
    end: () => {
      // Who changed the code while it was at work does not know what was made of which.
      if (version() !== before) return;
      kept?.save();
      citations();
      sweepKept(lists, most);
    },
  };
}
