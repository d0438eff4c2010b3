import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { z } from 'zod';
import type { Entity } from '../../entities/schema.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Point } from '../../issues/point.ts';
import type { TakenMap } from '../../pictures/map/taken.ts';
import type { ComponentNode, RichText } from '../../records/rich-text.ts';
import type { MdxElement } from '../mdx.ts';
import type { ComponentFile } from './files.ts';
import type { Printing } from './printing.ts';

/**
 * A component that authors write in an article, whole: what it takes, where it may stand, how it is printed, how it is
 * explained. Everything that reads, checks, prints or explains articles goes through the list in `index.ts`; a new one
 * is a file here and a line there.
 */
export type Component = ProseComponent | RecordComponent;

/** What every component has. */
interface Described<Attributes extends z.ZodObject> {
  readonly name: string;
  /** Its attributes, for `check`, for editors and for the guide: each field says what it means. */
  readonly attributes: Attributes;
  /**
   * Its attributes in an edition in another language, which carries words only: what names the same thing of the
   * original, and what is translated. All else comes from the original: for one that stays in the prose, from the one
   * that stands in the same place among its kind.
   */
  readonly translation: z.ZodObject;
  readonly place: Place;
  /** What an editor writes for an author: lines, with the placeholders of a snippet. */
  readonly snippet: readonly [string, ...string[]];
  readonly guide: ComponentGuide;
}

/** One that stands in the prose and stays there. */
export interface ProseComponent<Attributes extends z.ZodObject = z.ZodObject> extends Described<Attributes> {
  readonly type: 'prose';
  /** Whether names that are no entity are looked for in its words: not where the author has said what they are. */
  readonly names: 'sought' | 'settled';
  /** Whether words stand in it; one that draws what the article has elsewhere holds none. Some do, unless told otherwise. */
  readonly words?: 'none';
  /** What the attributes name; `check` looks it up. */
  refers?(attributes: z.output<Attributes>): readonly Referred[];
  /** What it breaks beside its attributes and its place: a table that it lacks, a cell that is no number. */
  check?(written: Written<z.output<Attributes>>): readonly Issue[];
  /** What of the article it is to draw and cannot: a claim without a date, a place that is nowhere. `check` says it. */
  lacks?(drawing: Drawing<z.output<Attributes>>, drawn: Drawn): readonly Issue[];
  /** The rules that it breaks without words, and around several blocks, where it has some of its own. */
  readonly rules?: {
    readonly empty: 'empty-claim' | 'empty-entity';
    readonly several?: 'claim-crosses-blocks';
  };
  /** What an edition must have as its original has it, though it stands in words: the numbers of a table. */
  kept?(node: ComponentNode<z.output<Attributes>>, lang: string): string;
  /** What of it are words of the author: what is quoted, selected, searched. What it draws itself is none. */
  text(node: ComponentNode<z.output<Attributes>>): ElementContent[];
  /** As HTML, around children that are printed already. What is not the author's words carries `data-note`. */
  html(
    node: ComponentNode<z.output<Attributes>>,
    children: ElementContent[],
    printing: Printing,
  ): ElementContent[];
  /** Files that it publishes beside its article: data to take along, a picture. `printing.to.published` leads there. */
  files?(node: ComponentNode<z.output<Attributes>>, printing: Printing): readonly ComponentFile[];
  /** Its maps: the land of each is published as an image of the site, once for all who show it; and the whole to take along. */
  maps?(node: ComponentNode<z.output<Attributes>>, printing: Printing): readonly TakenMap[];
  /** As Markdown, around children that are printed already. */
  markdown(
    node: ComponentNode<z.output<Attributes>>,
    children: RootContent[],
    printing: Printing,
  ): RootContent[];
}

/** One that is lifted out of the prose: it becomes a record, and is printed where that stands. */
export interface RecordComponent<
  Attributes extends z.ZodObject = z.ZodObject,
  // oxlint-disable-next-line typescript/no-explicit-any -- each prints a record of its own
  Kept = any,
> extends Described<Attributes> {
  readonly type: 'record';
  /** What is plain text in exports. */
  text(record: Kept): string;
  /** As HTML for readers elsewhere: feeds, files. The site's own pages have a layout for it. */
  html(record: Kept, print: Print<ElementContent>, printing: Printing): ElementContent[];
  markdown(record: Kept, print: Print<RootContent>, printing: Printing): RootContent[];
}

/** Prints what an author wrote inside a record. */
export type Print<Content> = (words: RichText) => Content[];

/** Where a component may stand. `check` holds authors to it; the guide says it in words. */
export interface Place {
  /** Around words inside one block, or between blocks. */
  readonly form: 'inline' | 'block';
  /** In the prose, or inside which component. */
  readonly in: readonly ('prose' | 'Annotation' | 'Evidence')[];
  /** Inside what it never stands: a component by its name. */
  readonly never: readonly ('link' | 'heading' | (string & {}))[];
}

/** An element as an author wrote it. */
export interface Written<Attributes> {
  readonly file: string;
  /** The language of its edition. */
  readonly lang: string;
  /** Without what an edition in another language leaves to its original. */
  readonly attributes: Partial<Attributes>;
  /** The element with what stands in it: Markdown, with places. */
  readonly element: MdxElement;
  /** Where an attribute stands; where the element begins, when it has none of that name. */
  readonly placeOf: (attribute: string) => Point;
}

/** A component that draws on the article around it, where it stands. Plain data. */
export interface Drawing<Attributes> {
  readonly name: string;
  readonly file: string;
  readonly attributes: Attributes;
  readonly place: Point;
  /** Where its attributes stand, by name. */
  readonly places: Readonly<Record<string, Point>>;
}

/** What it draws on, before all is joined. */
export interface Drawn {
  /** In reading order. */
  readonly claims: readonly {
    readonly id: string;
    readonly asOf: string | undefined;
    readonly entities: readonly { readonly id: string }[];
  }[];
  /** Ids of the entities that the article is about, those its prose names first. */
  readonly entities: readonly string[];
  /** `undefined` for one whose file cannot be read. */
  readonly entity: (id: string) => Entity | undefined;
}

/** Something that an attribute names. */
export interface Referred {
  readonly kind: 'entity' | 'source' | 'claim';
  readonly id: string;
  readonly attribute: string;
}

/** Its page of the guide. The examples are its tests. */
export interface ComponentGuide {
  /** What it is for, in a sentence. */
  readonly about: string;
  /** Where it stands, in a sentence. */
  readonly where: string;
  readonly examples: readonly [ComponentExample, ...ComponentExample[]];
  /** The element as an edition in Spanish writes it. */
  readonly translated: string;
}

/** What an author writes, and what readers get. */
export interface ComponentExample {
  /** What it shows, in a sentence. */
  readonly shows: string;
  /** The prose of an article in the folder that all examples of the guide are from. */
  readonly written: string;
  /** The prose as a page has it; of a component that becomes a record, the record as feeds have it. */
  readonly html: string;
  readonly markdown: string;
  readonly text: string;
}
