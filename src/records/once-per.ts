/** A function of a text of which there are few, as a language, that makes what is dear to make once for each. */
export function oncePer<Made>(make: (key: string) => Made): (key: string) => Made {
  const known = new Map<string, { readonly made: Made }>();
  return (key) => {
    const last = known.get(key);
    if (last) return last.made;
    const made = make(key);
    known.set(key, { made });
    return made;
  };
}
