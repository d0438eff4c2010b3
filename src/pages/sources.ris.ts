import type { APIRoute } from 'astro';
import { getCorpus } from '../build/current.ts';
import { text } from '../build/responses.ts';
import { toCslItem } from '../exports/csl-json.ts';
import { toRisFile } from '../exports/ris.ts';

export const GET: APIRoute = async () =>
  text(toRisFile((await getCorpus()).sources.map(toCslItem)), 'application/x-research-info-systems');
