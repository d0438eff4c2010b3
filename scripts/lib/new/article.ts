import site from '../../../site.config.ts';
import { newArticle, newOrigin, originTitle } from '../../../src/tools/new/new-article.ts';
import { freeId, type NewFile } from '../../../src/tools/new/new-file.ts';
import type { LoadedContent } from '../../../src/content/load-content.ts';
import { askAmong, askText, isAsking } from '../ask.ts';
import { writeNew } from '../write-new.ts';
import { createEdition } from './edition.ts';
import { idFor, isOneLine, say, type Flags } from './flags.ts';

const later = 'none-yet';

/** Begin an analysis as a draft. @returns whether it was written. */
export async function createArticle(flags: Flags, content: LoadedContent): Promise<boolean> {
  if (flags.lang !== undefined) return createEdition(flags, content);
  const { parsed } = content;
  const asking = isAsking() && flags.title === undefined;
  const title = flags.title ?? (asking ? await askText('Title of the analysis') : '');
  if (title.trim() === '') return say('An article needs a title: npm run new -- article "Title"');
  if (!isOneLine('A title', title)) return false;
  const made = idFor(flags, title);
  if (made === undefined) return false;
  const id = flags.id ?? made.slice(0, 60).replace(/-$/, '');

  const sources = new Set([...parsed.sources.map(({ source }) => source.id), ...parsed.unreadable.sources]);
  let { origin } = flags;
  if (origin === undefined && asking) {
    const options = parsed.sources.map(({ source }) => ({
      value: source.id,
      label: `${source.title} (${source.id})`,
    }));
    const chosen = await askAmong('Which source is examined?', [
      { value: later, label: 'One that is not here yet' },
      ...options,
    ]);
    origin = chosen === later ? undefined : chosen;
  }
  // One that a run left which was stopped before it wrote its article is taken, not made again.
  const left = newOrigin(`${id}-origin`);
  if (origin === undefined && isLeft(left, parsed)) origin = `${id}-origin`;
  const standIn = origin === undefined ? newOrigin(freeId(`${id}-origin`, sources)) : undefined;
  const standInId = standIn?.path.replace(/^sources\/|\.yaml$/g, '');

  const article = newArticle({
    id,
    lang: site.languages[0],
    title,
    standfirst:
      flags.standfirst ??
      (asking
        ? await askText('What it finds, in a sentence', { initial: 'To be written.' })
        : 'To be written.'),
    authors: flags.author ?? [asking ? await askText('Author', { initial: site.name }) : site.name],
    published: flags.published ?? new Date().toISOString().slice(0, 10),
    origin: origin ?? standInId ?? '',
  });
  const written = await writeNew(standIn ? [standIn, article] : [article]);
  if (!written) return false;
  const [last] = written.slice(-1);
  console.log(written.map((path) => `New: ${path}`).join('\n'));
  console.log(
    [
      '',
      'Next:',
      ...(standIn
        ? [
            `- Fill in ${written[0] ?? ''}, or name another source as origin: npm run new -- source --from export.bib`,
          ]
        : []),
      `- Write ${last ?? ''}, with npm run dev beside it. It is a draft until you delete the line draft: true.`,
      '- Mark a passage with <Claim id="…">…</Claim> and add its <Annotation> below the paragraph: /guide/ shows how.',
      '- npm run check says what is missing.',
    ].join('\n'),
  );
  return true;
}

/** Whether a stand-in stands there as it was made, and no article is about it. */
function isLeft({ path }: NewFile, { sources, references }: LoadedContent['parsed']): boolean {
  const id = path.replace(/^sources\/|\.yaml$/g, '');
  return (
    sources.some(({ source }) => source.id === id && source.title === originTitle) &&
    !references.some(({ origin }) => origin?.id === id)
  );
}
