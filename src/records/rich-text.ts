import type { ElementContent, Root } from 'hast';

/** Authored Markdown: as the tree it is kept in until a page, a feed or a file prints it, and as its words. */
export interface RichText {
  /** Plain text: white space collapsed, blocks parted by one space. */
  readonly text: string;
  /** Plain JSON, without places, made from a closed set of Markdown. It is shared: who would change it makes a copy. */
  readonly tree: Root;
}

/**
 * A component in prose, as it stands in the tree: what it looks like is decided where it is printed. Links and images
 * of the site have their path from its root in the tree (`/claims/`); what prints them knows the base path.
 */
export interface ComponentNode<Attributes = unknown> {
  type: 'component';
  /** One of `articles/components`. */
  name: string;
  /** What its schema made of what the author wrote. */
  attributes: Attributes;
  children: ElementContent[];
}

declare module 'hast' {
  interface ElementContentMap {
    component: ComponentNode;
  }
  interface RootContentMap {
    component: ComponentNode;
  }
}
