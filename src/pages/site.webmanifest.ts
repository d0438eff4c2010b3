import type { APIRoute } from 'astro';
import { localeOf } from '../build/current.ts';
import { paperOf } from '../site/theme.ts';
import { json } from '../build/responses.ts';

export const GET: APIRoute = () => {
  const { lang, to, site } = localeOf(undefined);
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
      start_url: to.home,
      scope: to.home,
      display: 'minimal-ui',
      background_color: paperOf(site.theme)[0],
      theme_color: paperOf(site.theme)[0],
      icons: [icon(192), icon(512)],
    },
    'application/manifest+json',
  );
};
