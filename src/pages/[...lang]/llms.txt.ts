import type { APIRoute } from 'astro';
import { contextOf, getCorpus, languagePaths } from '../../build/current.ts';
import { text } from '../../build/responses.ts';
import { toLlmsTxt } from '../../exports/llms-txt.ts';
import { siteFiles } from '../../site/files.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params }) =>
  text(toLlmsTxt(await getCorpus(), contextOf(params['lang'])), siteFiles.llms.type);
