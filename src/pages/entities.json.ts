import type { APIRoute } from 'astro';
import { getCorpus, localeOf } from '../astro/current.ts';
import { json } from '../astro/responses.ts';
import { toEntitiesFile } from '../exports/entities-json.ts';

export const GET: APIRoute = async () => json(toEntitiesFile(await getCorpus(), localeOf(undefined).to));
