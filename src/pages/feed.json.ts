import type { APIRoute } from 'astro';
import { address, contextOf, getCorpus } from '../build/current.ts';
import { json } from '../build/responses.ts';
import { toJsonFeed } from '../exports/feeds.ts';

export const GET: APIRoute = async () =>
  json(toJsonFeed(await getCorpus(), contextOf(undefined), address), 'application/feed+json');
