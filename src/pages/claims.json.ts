import type { APIRoute } from 'astro';
import { address, getCorpus } from '../build/current.ts';
import { json } from '../build/responses.ts';
import { toClaimsFile } from '../exports/claims-json.ts';

export const GET: APIRoute = async () => {
  const { claims } = await getCorpus();
  return json(toClaimsFile(claims, address));
};
