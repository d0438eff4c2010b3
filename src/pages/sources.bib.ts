import type { APIRoute } from 'astro';
import { getCorpus } from '../build/current.ts';
import { text } from '../build/responses.ts';
import { toBibtex } from '../exports/bibtex.ts';
import { toCslItem } from '../exports/csl-json.ts';

export const GET: APIRoute = async () =>
  text(toBibtex((await getCorpus()).sources.map(toCslItem)), 'application/x-bibtex');
