import type { APIRoute } from 'astro';
import { contextOf, getCorpus, languagePaths } from '../../build/current.ts';
import { text } from '../../build/responses.ts';
import { toAtomFeed } from '../../exports/feeds.ts';
import { siteFiles } from '../../site/files.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params }) =>
  text(toAtomFeed(await getCorpus(), contextOf(params['lang'])), siteFiles.atom.type);
