/** `npm run build`: check the content, build the site beside the last one, and put it in place when it is whole. */
import { buildSite } from './lib/build-site.ts';

process.exitCode = (await buildSite()) ? 0 : 1;
