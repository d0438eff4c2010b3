import type { APIRoute } from 'astro';
import { localeOf } from '../build/current.ts';

export const GET: APIRoute = () => {
  const { to } = localeOf(undefined);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${to.absolute(to.file('sitemap-index.xml'))}\n`);
};
