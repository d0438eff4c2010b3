import type { APIRoute } from 'astro';
import { contextOf, getCorpus } from '../build/current.ts';
import { toCorrectionsFeed } from '../exports/corrections-feed.ts';

export const GET: APIRoute = async () => {
  return new Response(toCorrectionsFeed(await getCorpus(), contextOf(undefined)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
