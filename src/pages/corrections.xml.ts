import type { APIRoute } from 'astro';
import { contextOf, getCorpus } from '../build/current.ts';
import { text } from '../build/responses.ts';
import { toCorrectionsFeed } from '../exports/corrections-feed.ts';
import { siteFiles } from '../site/files.ts';

export const GET: APIRoute = async () =>
  text(toCorrectionsFeed(await getCorpus(), contextOf(undefined)), siteFiles.correctionsFeed.type);
