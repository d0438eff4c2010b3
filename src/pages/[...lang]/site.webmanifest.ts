import type { APIRoute } from 'astro';
import { languagePaths, localeOf } from '../../build/current.ts';
import { paperOf } from '../../site/theme.ts';
import { json } from '../../build/responses.ts';

export const getStaticPaths = languagePaths;

/** What a device keeps of the site that is put on its home screen, in the language it was put there in. */
export const GET: APIRoute = ({ params }) => {
  const { lang, dir, to, site } = localeOf(params['lang']);
  const icon = (size: number) => ({
    src: to.file(`icon-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  return json(
    {
      name: site.name,
      short_name: site.name,
      description: site.description,
      lang,
      ...(dir === undefined ? {} : { dir }),
      start_url: to.home,
      // What stands only in another language lies outside the folder of this one.
      scope: to.file(''),
      display: 'minimal-ui',
      background_color: paperOf(site.theme)[0],
      theme_color: paperOf(site.theme)[0],
      icons: [icon(192), icon(512)],
    },
    'application/manifest+json',
  );
};
