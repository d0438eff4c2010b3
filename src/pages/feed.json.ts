import type { APIRoute } from 'astro';
import { address, contextOf, getCorpus } from '../astro/current.ts';
import { json } from '../astro/responses.ts';
import { toJsonFeed } from '../exports/feeds.ts';

export const GET: APIRoute = async () =>
  json(toJsonFeed(await getCorpus(), contextOf(undefined), address), 'application/feed+json');
