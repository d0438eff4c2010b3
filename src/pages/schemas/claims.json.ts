import type { APIRoute } from 'astro';
import { localeOf } from '../../build/current.ts';
import { json } from '../../build/responses.ts';
import { toClaimsSchema } from '../../exports/claims-json.ts';
import { siteFiles } from '../../site/files.ts';

export const GET: APIRoute = () => json(toClaimsSchema(localeOf(undefined).to), siteFiles.claimsSchema.type);
