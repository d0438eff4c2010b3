import type { APIRoute } from 'astro';
import { getCorpus } from '../build/current.ts';
import { json } from '../build/responses.ts';
import { toCslItem } from '../exports/csl-json.ts';

export const GET: APIRoute = async () => json((await getCorpus()).sources.map(toCslItem));
