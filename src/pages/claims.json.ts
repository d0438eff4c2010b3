import type { APIRoute } from 'astro';
import { address, getCorpus } from '../astro/current.ts';
import { json } from '../astro/responses.ts';
import { toClaimsFile } from '../exports/claims-json.ts';

export const GET: APIRoute = async () => {
  const { claims } = await getCorpus();
  return json(toClaimsFile(claims, address));
};
