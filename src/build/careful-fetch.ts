/**
 * What stands before Pagefind's module: a `fetch` of its own that notes what could not be had, and finds fragments in
 * their bundles.
 *
 * Pagefind takes a part of the index that failed to load for one that holds nothing, and remembers it so: a search
 * then finds nothing, and goes on finding nothing. Here a request that fails is made once more, an answer that is no
 * file of the index (404 after a new publication, the page of a hotel's network) counts as lost, and `lost` names
 * it to whoever asks (see browser/search/pagefind.ts). A name at the top of a module shadows the global one in all of it.
 *
 * Fragments lie several to a file, see number-fragments.ts: each file is fetched once, and its lines are kept.
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
const linesAt = async (address) => {
  const unpacked = new Blob([await bytesAt(address)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(unpacked).text()).split('\\n');
};
const bundles = new Map();
const inBundle = async (folder, bundle, line) => {
  const address = folder + bundle + '.pf_fragment';
  if (!bundles.has(address)) bundles.set(address, linesAt(address));
  try {
    return (await bundles.get(address))[Number(line)];
  } catch (error) {
    bundles.delete(address);
    throw error;
  }
};
const fetch = async (address) => {
  try {
    const [, folder, bundle, line] = /^(.*[/]fragment[/][\\w-]*_)[^a_](\\w+)(\\d)[.]pf_fragment/.exec(address) ?? [];
    return new Response(bundle ? await inBundle(folder, bundle, line) : await bytesAt(address));
  } catch (error) {
    lost.push(String(address));
    throw error;
  }
};
`;
