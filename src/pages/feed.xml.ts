import type { APIRoute } from 'astro';
import { contextOf, getCorpus } from '../build/current.ts';
import { text } from '../build/responses.ts';
import { toAtomFeed } from '../exports/feeds.ts';
import { siteFiles } from '../site/files.ts';

export const GET: APIRoute = async () =>
  text(toAtomFeed(await getCorpus(), contextOf(undefined)), siteFiles.atom.type);
