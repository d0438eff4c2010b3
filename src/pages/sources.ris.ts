import type { APIRoute } from 'astro';
import { getCorpus } from '../build/current.ts';
import { text } from '../build/responses.ts';
import { toCslItem } from '../exports/csl-json.ts';
import { toRisFile } from '../exports/ris.ts';
import { siteFiles } from '../site/files.ts';

export const GET: APIRoute = async () =>
  text(toRisFile((await getCorpus()).sources.map(toCslItem)), siteFiles.sourcesRis.type);
