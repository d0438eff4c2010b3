/** What components of articles publish beside them: the data of a chart, a map. */
import { filesIn } from '../articles/components-in.ts';
import { fileName, type ComponentFile } from '../articles/components/files.ts';
import { printingOf } from '../exports/printing-of.ts';
import { langParam } from '../site/lang-param.ts';
import { getCorpus, localeOf } from './current.ts';
import { drawnPng } from './picture.ts';
import { text } from './responses.ts';

/** Such a file, and the address that its article's folder gives it. */
interface FilePath {
  readonly params: { readonly lang: string | undefined; readonly article: string; readonly file: string };
  readonly props: { readonly file: ComponentFile };
}

/**
 * Every such file of one ending.
 *
 * 2026-11-28: a route for each ending. Where a route's own pattern has none, `npm run dev` takes its files for folders, and
 * finds them with a slash behind alone.
 */
export async function componentFiles(ending: ComponentFile['extension']): Promise<FilePath[]> {
  const { articles } = await getCorpus();
  return articles.flatMap((article) => {
    const files = filesIn(article.prose, printingOf(localeOf(article.lang), article));
    const named = new Map(files.map((file) => [fileName(file), file]));
    return [...named]
      .filter(([name]) => name.endsWith(`.${ending}`))
      .map(([name, file]) => ({
        params: {
          lang: langParam(article.lang),
          article: article.id,
          file: name.slice(0, -ending.length - 1),
        },
        props: { file },
      }));
  });
}

/** The file as it is sent. */
export const answerWith = async ({ body, pixels, type }: ComponentFile): Promise<Response> =>
  pixels
    ? new Response(await drawnPng(pixels).render(), { headers: { 'Content-Type': type } })
    : text(body, type);
