/** `npm start`: build the whole site and serve it, until it is stopped. */
import { given, readAddress } from '../src/site/address.ts';
import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build-site.ts';
import { serve } from './lib/static-server.ts';
import { onStop } from './lib/until-stopped.ts';

readArguments({}, 'npm start (PORT=8080 chooses the port)');

const port = Number(given(process.env['PORT']) ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env['PORT'] ?? ''}"; it must be a number up to 65535.`);
  process.exit(1);
}
if (!(await buildSite())) process.exit(1);

try {
  const { base } = readAddress(process.env);
  const { server, url } = await serve({ dir: given(process.env['OUT_DIR']) ?? 'dist', base, port });
  onStop(() => server.closeAllConnections());
  console.log(`The site stands at ${url} (stop it with Ctrl-C).`);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken; choose another: PORT=8080 npm start` : error);
  process.exit(1);
}
