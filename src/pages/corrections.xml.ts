import type { APIRoute } from 'astro';
import site from '../../site.config.ts';
import { getCorpus, localeOf } from '../build/current.ts';
import { toCorrectionsFeed } from '../exports/corrections-feed.ts';

export const GET: APIRoute = async () => {
  const { to } = localeOf(undefined);
  return new Response(toCorrectionsFeed(await getCorpus(), { site, to }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
