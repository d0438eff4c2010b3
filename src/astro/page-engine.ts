/**
 * A route without a page: by it what draws pages in a build comes into the bundle of the pages, whose components no other
 * copy of the engine can draw. See `draw-at-once.ts`.
 */
import type { APIRoute, GetStaticPaths } from 'astro';

export { renderToString } from 'astro/runtime/server/index.js';

export const getStaticPaths: GetStaticPaths = () => [];

export const GET: APIRoute = () => new Response(null, { status: 404 });
