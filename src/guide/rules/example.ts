/**
 * Examples of a rule: what it refuses beside what it accepts. They are shown in the guide and are the rule's tests.
 *
 * Each is a small change of one valid content folder, that of `base/` beside it.
 */

/**
 * One way to write it: text in the place of other text, or whole files; `undefined` for one that is taken away, `null`
 * for one that cannot be read.
 */
export type Side = string | Readonly<Record<string, string | Uint8Array | null | undefined>>;

export interface Example {
  /** The file of the base that is changed, and the text in it that the side replaces; without them a side is files. */
  readonly file?: string;
  readonly at?: string;
  readonly wrong: Side;
  readonly right: Side;
}

/** The languages of the folder that the examples change, its original's first; whatever those of the site are. */
export const exampleLanguages = ['en', 'es'] as const;

/** Why a rule is there, said for an author; and two or more examples of it. */
export interface RuleDoc {
  readonly why: string;
  readonly examples: readonly [Example, Example, ...Example[]];
}

const article = 'articles/lima/en.mdx';

/** Change a file of the base: `at` stands in it once, and gives way to either side. */
export const edit = (file: string, at: string, wrong: string, right = at): Example => ({
  file,
  at,
  wrong,
  right,
});

/** Change the article. */
export const inArticle = (at: string, wrong: string, right = at): Example => edit(article, at, wrong, right);

/** Add a block to the article's prose. */
export const block = (wrong: string, right: string): Example => {
  const next = '## The strike';
  return { file: article, at: next, wrong: `${wrong}\n\n${next}`, right: `${right}\n\n${next}` };
};

/** Add files, or take files of the base away. */
export const files = (wrong: Exclude<Side, string>, right: Exclude<Side, string>): Example => ({
  wrong,
  right,
});

/** The first passage of the base, its annotation's opening lines and its evidence. */
export const passage = '<Claim id="police-13000">13,000 police and soldiers</Claim>';
export const opening = 'kind="statistic" assessment="corroborated" speaker="wsws" asOf="2024-11-14"';
export const efe =
  '<Evidence source="efe-2024-11-14" stance="supports" locator="para. 7">EFE gives 13,000.</Evidence>';
export const andina =
  '<Evidence source="andina-2024-11-10" stance="supports">Andina gives 13,000 officers.</Evidence>';
/** The same for the second, which has no evidence. */
export const strike = '<Claim id="fourth-strike">was the fourth in two months</Claim>';
export const strikeOpening = 'kind="event" assessment="unverified" speaker="wsws"';

/** A PNG image of two pixels. */
export const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAC0lEQVR42mNoAAMACocDAVdiaIEAAAAASUVORK5CYII='),
  (character) => character.charCodeAt(0),
);
