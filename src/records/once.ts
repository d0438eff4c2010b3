import { askingWhile, passOn, type Asking } from './asking.ts';

/** Make something when it is first asked for, and never again. */
export function once<Made>(make: () => Made): () => Made {
  let known: { readonly made: Made; readonly asked: Asking | undefined } | undefined;
  return () => {
    if (known?.asked) passOn(known.asked);
    known ??= askingWhile(make);
    return known.made;
  };
}
