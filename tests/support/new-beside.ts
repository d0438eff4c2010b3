/** `npm run new` for tests: it also asks a server that stands on this machine, for DOIs too, which the command itself never does. */
import { isPublicAddress } from '../../scripts/lib/public-address.ts';
import { makeNew } from '../../scripts/new.ts';

await makeNew({
  mayAsk: (address) => address === '127.0.0.1' || isPublicAddress(address),
  ...(process.env['TEST_DOI_RESOLVER'] ? { resolver: process.env['TEST_DOI_RESOLVER'] } : {}),
});
