import { askingWhile, passOn, type Asking } from './asking.ts';

/**
 * A function of something and of other things that remembers what it made for as long as the something lives, and makes
 * it anew when one of the others is not the very same as last time. For plain data that no one changes: what stayed the
 * same between two readings of a folder is the same object, so that most of what follows from it need not be made again.
 */
export function remembering<Thing extends object, Others extends readonly unknown[], Made>(
  make: (thing: Thing, ...others: Others) => Made,
): (thing: Thing, ...others: Others) => Made {
  const known = new WeakMap<
    Thing,
    { readonly others: Others; readonly made: Made; readonly asked: Asking | undefined }
  >();
  return (thing, ...others) => {
    const last = known.get(thing);
    if (last?.others.length === others.length && last.others.every((other, at) => other === others[at])) {
      if (last.asked) passOn(last.asked);
      return last.made;
    }
    const { made, asked } = askingWhile(() => make(thing, ...others));
    known.set(thing, { others, made, asked });
    return made;
  };
}
