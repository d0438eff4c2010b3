/** `npm run build`: check the content, build the site beside the last one, and put it in place when it is whole. */
import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build-site.ts';

/** `--publish`: refuse to build what would carry the placeholder's address. */
const { values } = readArguments(
  { options: { publish: { type: 'boolean', default: false } } },
  'npm run build -- [--publish]',
);

// A build that failed may have left timers behind: end here.
process.exit((await buildSite(values)) ? 0 : 1);
