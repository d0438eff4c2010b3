/**
 * The path of a request's target, decoded, and its query as written; `undefined` for one that names nothing a site can
 * have: broken encoding, NUL, `//`, `..` or a backslash in it, or no path at all. What comes over the wire is no
 * address yet: `new URL` throws at `//` and reads `//host/a` as another host's.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9112#name-request-target
 */
export function toRequestPath(target: string): { path: string; search: string } | undefined {
  // Only proxies ask so, yet every server must understand it.
  const bare = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  const query = bare.indexOf('?');
  const path = decoded(query < 0 ? bare : bare.slice(0, query));
  if (!path?.startsWith('/') || /[\\\0]|\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(path)) return undefined;
  return { path, search: query < 0 ? '' : bare.slice(query) };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
