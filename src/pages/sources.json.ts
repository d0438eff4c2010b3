import type { APIRoute } from 'astro';
import { getCorpus } from '../astro/current.ts';
import { json } from '../astro/responses.ts';
import { toCslItem } from '../exports/csl-json.ts';

export const GET: APIRoute = async () => json((await getCorpus()).sources.map(toCslItem));
