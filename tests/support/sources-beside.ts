/** `npm run sources` for tests: it also asks a server that stands on this machine, which the command itself never does. */
import { isPublicAddress } from '../../scripts/lib/public-address.ts';
import { sources } from '../../scripts/sources.ts';

await sources((address) => address === '127.0.0.1' || isPublicAddress(address));
