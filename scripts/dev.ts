/** `npm run dev`: the site while it is written; every change of content shows at once. */
import { dev } from 'astro';
import { given } from '../src/site/address.ts';
import { setWriting } from '../src/site/writing.ts';
import { readArguments } from './lib/arguments.ts';
import { readContent } from './lib/content.ts';
import { onStop } from './lib/until-stopped.ts';

readArguments({}, 'npm run dev (PORT=8080 chooses the port)');

// What is wrong with the content is said, and stops no one who is mending it; a folder that isn't there does.
await readContent();
process.env['ASTRO_DEV_BACKGROUND'] = '0';
setWriting(true);
// Whatever stands around it: half of the development server is missing in production.
process.env['NODE_ENV'] = 'development';
const server = await dev({ server: { host: '127.0.0.1', port: Number(given(process.env['PORT']) ?? 4321) } });
// One answer that goes wrong is no reason to leave who writes without the others.
process.on('unhandledRejection', (error) => {
  console.error(`An answer went wrong: ${error instanceof Error ? error.message : String(error)}`);
});
onStop(() => server.stop());
