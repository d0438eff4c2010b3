/** What a claim gives beside what was found, as files: drawn for pages, and as a picture to take along. */
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
export async function claimStrips(ending: 'svg' | 'png'): Promise<StripPath[]> {
  const { articles } = await getCorpus();
  return articles.flatMap(({ lang, id: article, claims }) =>
    claims.flatMap((claim) => {
      const files = stripFiles(claim, localeOf(lang));
      if (!files) return [];
      return [
        { params: { lang: langParam(lang), article, strip: claim.id }, props: { file: files[ending] } },
      ];
    }),
  );
}

/** The file as it is sent. */
export const answerWithStrip = async (file: string | Drawing): Promise<Response> =>
  typeof file === 'string'
    ? text(file, 'image/svg+xml')
    : new Response(await drawnPng(file).render(), { headers: { 'Content-Type': 'image/png' } });
