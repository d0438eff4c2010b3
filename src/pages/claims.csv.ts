import type { APIRoute } from 'astro';
import { address, getCorpus } from '../build/current.ts';
import { text } from '../build/responses.ts';
import { toClaimsCsv } from '../exports/claims-csv.ts';
import { toClaimsFile } from '../exports/claims-json.ts';
import { siteFiles } from '../site/files.ts';

export const GET: APIRoute = async () => {
  const { claims } = await getCorpus();
  return text(toClaimsCsv(toClaimsFile(claims, address).claims), siteFiles.claimsCsv.type);
};
