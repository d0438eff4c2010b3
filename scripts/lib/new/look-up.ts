import site from '../../../site.config.ts';
import { readAddress } from '../../../src/site/address.ts';
import { NotPublicError } from '../../../src/sources/ask.ts';
import type { Identifier } from '../../../src/tools/new/citations/identifier.ts';
import type { ReadItem } from '../../../src/tools/new/citations/read-item.ts';
import { resolveIdentifier } from '../../../src/tools/new/citations/resolve.ts';
import { network } from '../network.ts';

/** Whom `--resolve` asks. */
export interface Asking {
  /** Which IP addresses: those of the public internet, if not given. */
  readonly mayAsk?: (address: string) => boolean;
  /** Where DOIs are resolved. */
  readonly resolver?: string;
}

/**
 * Ask for all that is known of a work, once, as `npm run sources -- check` asks.
 *
 * @throws Error with a sentence when nothing can be learned.
 */
export async function lookUp(
  identifier: Extract<Identifier, { type: 'doi' | 'url' }>,
  { mayAsk, resolver = 'https://doi.org/' }: Asking,
): Promise<ReadItem> {
  const { origin } = readAddress(process.env);
  const agent = `${site.name}-new-source/1 (${origin}; mailto:${site.publisher.email})`;
  const { fetch } = network({ timeout: 15_000, pause: 0, agent, ...(mayAsk ? { mayAsk } : {}) });
  try {
    return await resolveIdentifier(identifier, fetch, resolver);
  } catch (error) {
    if (!(error instanceof NotPublicError)) throw error;
    throw new Error('it leads to a machine that is not on the public internet; none of these is asked', {
      cause: error,
    });
  }
}
