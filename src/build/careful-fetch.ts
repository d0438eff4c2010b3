/**
 * What stands before Pagefind's module: a `fetch` of its own that notes what could not be had.
 *
 * Pagefind takes a part of the index that failed to load for one that holds nothing, and remembers it so: a search
 * then finds nothing, and goes on finding nothing. Here a request that fails is made once more, an answer that is no
 * file of the index (404 after a new publication, the page of a hotel's network) counts as lost, and `lost` names
 * it to whoever asks (see browser/search/pagefind.ts). A name at the top of a module shadows the global one in all of it.
 *
 * Fragments are not asked of it: they lie several to a file, see browser/search/fragments.ts.
 */
export const carefulFetch = `
export const lost = [];
const bytesAt = async (address) => {
  const ask = async () => {
    const answer = await globalThis.fetch(address);
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
  const { status, bytes } = await ask().catch(ask);
  const whole = /[.]json/.test(address) ? bytes[0] === 123 : bytes[0] === 31 || bytes[0] === 112;
  if (status !== 200 || !whole) throw new Error(address + ' gave ' + status);
  return bytes;
};
const fetch = async (address) => {
  try {
    return new Response(await bytesAt(address));
  } catch (error) {
    lost.push(String(address));
    throw error;
  }
};
`;
