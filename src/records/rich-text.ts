/** Authored Markdown in both forms it is needed in. */
export interface RichText {
  /** Plain text: white space collapsed, blocks parted by one space. */
  readonly text: string;
  /** HTML that is safe to place in a page: made from a closed set of Markdown, every string escaped. */
  readonly html: string;
}
