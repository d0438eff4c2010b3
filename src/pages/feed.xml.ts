import type { APIRoute } from 'astro';
import { contextOf, getCorpus } from '../astro/current.ts';
import { text } from '../astro/responses.ts';
import { toAtomFeed } from '../exports/feeds.ts';

export const GET: APIRoute = async () =>
  text(toAtomFeed(await getCorpus(), contextOf(undefined)), 'application/atom+xml');
