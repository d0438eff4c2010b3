/** `npm run build`: check the content, build the site beside the last one, and put it in place when it is whole. */
import { given } from '../src/site/address.ts';
import { readArguments } from './lib/arguments.ts';
import { forgetKept } from './lib/forget-kept.ts';
import { keepCompiled } from './lib/keep-compiled.ts';

/**
 * `--publish`: refuse to build what would carry the placeholder's address. `--compressed`: put compressed copies beside
 * the texts. `--clean`: take nothing from earlier builds.
 */
const { values } = readArguments(
  {
    options: {
      publish: { type: 'boolean', default: false },
      compressed: { type: 'boolean', default: false },
      clean: { type: 'boolean', default: false },
    },
  },
  'npm run build -- [--publish] [--compressed] [--clean]',
);

// Before our own code is loaded: what Node made of it goes with the rest.
if (values.clean) forgetKept();
keepCompiled();
const { buildSite } = await import('./lib/build-site.ts');
const built = await buildSite(values);
if (built)
  console.log(
    `The site is built in ${given(process.env['OUT_DIR']) ?? 'dist'}. npm run verify looks it over, npm start shows it.`,
  );
// A build that failed may have left timers behind: end here.
process.exit(built ? 0 : 1);
