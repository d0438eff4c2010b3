/**
 * What editors know of the components of an article: their attributes, and the words that may stand in them.
 *
 * The types are those of the schemas that `check` uses. The MDX extension looks `MDXProvidedComponents` up by its name.
 */
import type { z } from 'zod';
import type { components } from './components/index.ts';

/** Each component with the attributes of its schema, around text or other elements. */
type EditorComponents = {
  readonly [Name in keyof typeof components]: (
    props: z.input<(typeof components)[Name]['attributes']> & { readonly children?: unknown },
  ) => unknown;
};

declare global {
  // oxlint-disable-next-line typescript/no-empty-object-type -- the extension looks for an interface
  interface MDXProvidedComponents extends EditorComponents {}
}

/** Articles are no program; this is all of JSX that checking their elements needs. */
declare module 'plumbline-mdx/jsx-runtime' {
  export namespace JSX {
    type Element = unknown;
    interface ElementChildrenAttribute {
      children: unknown;
    }
  }
}
