import type { APIRoute } from 'astro';
import { contextOf, getCorpus } from '../build/current.ts';
import { text } from '../build/responses.ts';
import { toLlmsTxt } from '../exports/llms-txt.ts';
import { siteFiles } from '../site/files.ts';

export const GET: APIRoute = async () =>
  text(toLlmsTxt(await getCorpus(), contextOf(undefined)), siteFiles.llms.type);
