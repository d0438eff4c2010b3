import type { APIRoute } from 'astro';
import { getCorpus } from '../build/current.ts';
import { text } from '../build/responses.ts';
import { toBibtex } from '../exports/bibtex.ts';
import { toCslItem } from '../exports/csl-json.ts';
import { siteFiles } from '../site/files.ts';

export const GET: APIRoute = async () =>
  text(toBibtex((await getCorpus()).sources.map(toCslItem)), siteFiles.sourcesBib.type);
