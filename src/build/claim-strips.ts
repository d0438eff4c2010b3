/** What a claim gives beside what was found, as files: drawn for pages, to take along, as data. */
import { stripFiles } from '../exports/strip-files.ts';
import type { Drawing } from '../pictures/drawing.ts';
import { langParam } from '../site/lang-param.ts';
import { getCorpus, localeOf } from './current.ts';
import { drawnPng } from './picture.ts';
import { text } from './responses.ts';

/** Such a file, and the address that its article's folder gives it. */
interface StripPath {
  readonly params: { readonly lang: string | undefined; readonly article: string; readonly strip: string };
  readonly props: { readonly file: string | Drawing };
}

/** Every such file of one ending: a route for each, as of other files beside articles (`component-files.ts`). */
export async function claimStrips(ending: 'svg' | 'png' | 'csv'): Promise<StripPath[]> {
  const { articles } = await getCorpus();
  return articles.flatMap(({ lang, id: article, claims }) =>
    claims.flatMap((claim) => {
      const files = stripFiles(claim, localeOf(lang));
      if (!files) return [];
      const path = (strip: string, file: string | Drawing): StripPath => ({
        params: { lang: langParam(lang), article, strip },
        props: { file },
      });
      return ending === 'svg'
        ? [path(claim.id, files.svg), path(`${claim.id}.full`, files['full.svg'])]
        : [path(claim.id, files[ending])];
    }),
  );
}

/** The file as it is sent. */
export const answerWithStrip = async (file: string | Drawing): Promise<Response> =>
  typeof file === 'string'
    ? text(file, file.startsWith('<svg') ? 'image/svg+xml' : 'text/csv')
    : new Response(await drawnPng(file).render(), { headers: { 'Content-Type': 'image/png' } });
