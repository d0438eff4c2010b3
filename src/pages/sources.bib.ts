import type { APIRoute } from 'astro';
import { getCorpus } from '../astro/current.ts';
import { text } from '../astro/responses.ts';
import { toBibtex } from '../exports/bibliography.ts';
import { toCslItem } from '../exports/csl-json.ts';

export const GET: APIRoute = async () =>
  text(toBibtex((await getCorpus()).sources.map(toCslItem)), 'application/x-bibtex');
