/** Make something when it is first asked for, and never again. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly of: Made } | undefined;
  return () => (made ??= { of: make() }).of;
}
