import type { APIRoute } from 'astro';
import { getCorpus, localeOf } from '../build/current.ts';
import { json } from '../build/responses.ts';
import { toEntitiesFile } from '../exports/entities-json.ts';

export const GET: APIRoute = async () => json(toEntitiesFile(await getCorpus(), localeOf(undefined).to));
