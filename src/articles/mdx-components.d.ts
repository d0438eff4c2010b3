/**
 * What editors know of the components of an article: their attributes, and the words that may stand in them.
 *
 * The types are those of the schemas that `check` uses. The MDX extension looks `MDXProvidedComponents` up by its name.
 */
import type { z } from 'zod';
import type {
  annotationAttributes,
  claimAttributes,
  entityAttributes,
  evidenceAttributes,
} from '../claims/schema.ts';

/** A component with the attributes of a schema, around text or other elements. */
type Component<Schema extends z.ZodType> = (
  props: z.input<Schema> & { readonly children?: unknown },
) => unknown;

declare global {
  interface MDXProvidedComponents {
    /** The words of the prose that carry a claim. */
    Claim: Component<typeof claimAttributes>;
    /** The record of a claim, below its paragraph: reason and evidence stand inside. */
    Annotation: Component<typeof annotationAttributes>;
    /** What one source says of the claim of the annotation around it. */
    Evidence: Component<typeof evidenceAttributes>;
    /** Words that mean an entity its name alone would not tell. */
    Entity: Component<typeof entityAttributes>;
  }
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
