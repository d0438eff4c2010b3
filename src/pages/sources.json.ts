import type { APIRoute } from 'astro';
import { getCorpus } from '../build/current.ts';
import { json } from '../build/responses.ts';
import { toCslItem } from '../exports/csl-json.ts';
import { siteFiles } from '../site/files.ts';

export const GET: APIRoute = async () =>
  json((await getCorpus()).sources.map(toCslItem), siteFiles.sourcesJson.type);
