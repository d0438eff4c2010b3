import type { Code, Heading, Link, Node, Paragraph, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { issue } from '../../issues/issue.ts';
import { componentNames } from '../components/index.ts';
import { findIn, startOf } from '../mdx.ts';
import type { ArticleState } from '../types.ts';

/** What it reads of the parse, and what it adds. */
type State = Pick<ArticleState, 'file' | 'source' | 'issues'>;

/** What was meant as Markdown and is none, and what to write; readers would see it. Escaped signs were meant as signs. */
type Misread = readonly [RegExp, (found: RegExpExecArray) => string];

const inText: readonly Misread[] = [
  [
    /(?<!\\)(!?)\[[^[\]\n]*\]\((?=[^()\n]*\s)([^()\n"]*?)\s*("[^"\n]*")?\)/g,
    ([, image, address = '', title = '']) =>
      `A blank ends an address. Write ${image ? '![…]' : '[…]'}(<${address}>${title && ` ${title}`}).`,
  ],
  // The address up to the blank is a link by itself.
  [/(?<!\\)\[[^[\]\n]*\]\($/g, () => 'A blank ends an address. Write […](<address>).'],
  [
    /(?<!\\)\[[^[\]\n]*\] +\((?:$|(?:https?:|\/|#|mailto:)[^()\s]*\))/g,
    () => 'No blank stands between ] and (.',
  ],
  [/(?<!\\)!?\[[^[\]\n]+\]\([^()\s]+(?=\s[^()]*$|$)/g, () => 'Close it: […](address).'],
  [
    /(?<!\\)!?\[[^[\]\n]*\]\([^()\s]+\s+["'“”‘’«»][^()\n]*\)/g,
    () => 'A title stands in straight quotation marks, one at each end: […](address "title").',
  ],
  [/(?<![\\[])\[\[[^[\]\n]+\]\](?!\()/g, () => 'A link names its address: […](address).'],
  [/(?<!\\)!\[[^[\]\n]+\](?![([（])/g, () => 'An image names its file: ![…](file.png).'],
  [/[[［][^[\]［］\n]*[\]］]（|［[^[\]［］\n]*[\]］]\(/g, () => 'Markdown takes narrow signs only: [ ] ( ).'],
  [
    /(?<=[\p{L}\p{N}])\*\*(?=[^\p{L}\p{N}\s*])|(?<=[^\p{L}\p{N}\s\\*])\*\*(?=[\p{L}\p{N}])/gu,
    () => 'Between a letter and a mark, ** counts only if the mark stands outside of what it makes bold.',
  ],
  [
    /(?<![\\*])\*\*(?!\*)|(?<![\\_])__(?!_)|(?<![\\~])~~(?!~)/g,
    ([sign]) => `Close it where the words end, without a blank before it, or write \\${sign[0]}\\${sign[0]}.`,
  ],
  [
    /(?<![\\*\p{L}\p{N}])\*(?=[\p{L}\p{N}“"'‘])|(?<![\\_\p{L}\p{N}])_(?=[\p{L}\p{N}“"'‘])/gu,
    ([sign]) => `Close it where the words end, without a blank before it, or write \\${sign}.`,
  ],
  [/(?<![\\`])`+/g, () => 'Close it where the code ends, or write \\`.'],
  [
    /(?<![\\$\p{L}\p{N}])\$(?=\S)[^$\n]*[\\^_=][^$\n]*(?<=\S)\$(?![\p{N}$])/gu,
    () => 'Formulas are not set: write x², or say it in words.',
  ],
  [
    /(?<!\\)&(?:amp|copy|deg|euro|gt|hellip|laquo|lt|mdash|nbsp|ndash|quot|raquo|shy|thinsp|times)(?![\p{L}\p{N};=])/gu,
    ([signs]) => `Close it: ${signs};.`,
  ],
  [/＊＊|＿＿|～～|｀/g, () => 'Markdown takes narrow signs only: ** __ ~~ `.'],
  [/(?<![=\\])==(?=[^\s=])|(?<=[^\s=\\])==(?!=)/g, () => 'Nothing is marked so; *emphasis* is near to it.'],
  [
    /(?<![\p{L}\p{N}:\\]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\p{L}\p{N}:])/gu,
    () => 'Put the character itself there.',
  ],
  [
    new RegExp(
      `[‹〈＜]\\s*[/／]?\\s*(?:${[...componentNames, 'br', 'p', 'b', 'i'].join('|')})(?=[\\s›〉＞/／])`,
      'g',
    ),
    () => 'Tags stand in < and >.',
  ],
];

/** The same at the beginning of a line; how many lines must begin so, for one alone is a dash or a number. */
const inLines: readonly (readonly [RegExp, number, (found: RegExpExecArray) => string])[] = [
  [
    /^[^\S\n]*[\u200b\u2060\ufeff]*(?:#{7,}(?=\s)|[#＃]{2,6}(?![#＃])(?=\S|[^\S \t\n])|(?<=[^\s#]|[^\S \t\n])#{2,6} |＃{1,6}(?=\s))/gu,
    1,
    ([signs]) =>
      /#{7}/.test(signs)
        ? 'A heading has two # to six.'
        : `A line that begins with ${'#'.repeat(signs.match(/[#＃]/gu)?.length ?? 2)} and an ordinary blank is a heading.`,
  ],
  [/^[^\S\n]*[•‣◦▪●○]/gmu, 1, () => 'Each line of a list begins with - and a blank.'],
  [/^[^\S\n]*[·–—](?=\s)/gmu, 2, () => 'Each line of a list begins with - and a blank.'],
  [/^[^\S\n]*-(?=[\p{L}\u00a0])/gmu, 2, () => 'Each line of a list begins with - and an ordinary blank.'],
  [
    /^[^\S\n]*\d{1,3}[.)．）、](?=[\p{L}\u00a0])/gmu,
    2,
    () => 'Each line of a list begins with a number, a full stop and a blank.',
  ],
  [/^[^\S\n]*\d{1,3}[.)](?=\s)/gm, 2, () => 'A blank line stands before a list that does not begin with 1.'],
  [/^\|.*\|[^\S\n]*$/gm, 2, () => 'Below the first row of a table stands |---|---|, one for each column.'],
  [/！(?=\[[^[\]\n]*\]\()/gu, 1, () => 'An image begins with a narrow ![.'],
  // Here and not among the others: an address in brackets is taken for a link, and leaves texts without a place.
  [
    /(?<!\\)!?\([^()[\]\n]+\)\[(?:(?:https?:|\/|#|mailto:)[^[\]\s]*\]|[^[\]\s]+\.(?:png|jpe?g|webp|gif|svg|avif)\])/gi,
    1,
    ([signs]) =>
      `The words stand in [ ], the address in ( ): ${signs.startsWith('!') ? '!' : ''}[…](address).`,
  ],
  [/^＞/gmu, 1, () => 'A quotation begins with > and a blank.'],
];

/** Advise on Markdown that was meant and not understood, and on what it was hardly meant for. */
export const adviseMarkdown: Plugin<[State], Root> = (state) => (tree) => {
  const told = new Set<string>();
  const advise = (ruleId: 'plain-markdown' | 'surprising-markdown', found: Found): void => {
    const { place, signs, mend, made = '' } = found;
    const key = `${place.line}:${place.column}`;
    if (told.has(key)) return;
    told.add(key);
    state.issues.push(issue(state.file, place, ruleId, { signs, mend, made }));
  };
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'text') for (const found of plainIn(node, state)) advise('plain-markdown', found);
    if (node.type === 'paragraph')
      for (const found of plainLines(node, state)) advise('plain-markdown', found);
    if (node.type === 'strong' || node.type === 'emphasis')
      for (const found of signsBeside(node, ancestors.at(-1), state)) advise('plain-markdown', found);
    const surprise = surpriseOf(node, state);
    if (surprise) advise('surprising-markdown', surprise);
  });
};

interface Found {
  readonly place: { readonly line: number; readonly column: number };
  readonly signs: string;
  readonly mend: string;
  readonly made?: string;
}

function plainIn(node: Text, { source }: State): Found[] {
  const found = inText.flatMap(([pattern, mend]) =>
    findIn(node, source, pattern).map(({ place, found: match }) => ({
      place,
      signs: match[0],
      mend: mend(match),
    })),
  );
  const references = findIn(node, source, /(?<!\\)&[a-z]{2,};/gi).flatMap(({ place, found: [signs] }) =>
    // What stands for a character is not in the text any more.
    node.value.includes(signs)
      ? [{ place, signs, mend: 'Put the character itself there, or write \\&.' }]
      : [],
  );
  return [...found, ...references];
}

/** A sign too many beside what is emphasised: of `***bold**` readers see the first. */
function signsBeside(node: Node, parent: Node | undefined, { source }: State): Found[] {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const sign = source.charAt(from);
  // Within other emphasis they are its own.
  if (parent?.type === 'strong' || parent?.type === 'emphasis') return [];
  const { line, column } = startOf(node);
  const end = node.position?.end;
  const mend = `As many signs stand before the words as after them; or write \\${sign}.`;
  return [
    ...(source.charAt(from - 1) === sign && source.charAt(from - 2) !== '\\'
      ? [{ place: { line, column: column - 1 }, signs: sign, mend }]
      : []),
    ...(source.charAt(to) === sign && end ? [{ place: end, signs: sign, mend }] : []),
  ];
}

function plainLines(node: Paragraph, { source }: State): Found[] {
  for (const [pattern, least, mend] of inLines) {
    const lines = findIn(node, source, pattern);
    const [first] = lines;
    if (!first || lines.length < least) continue;
    const signs = first.found[0].trim().replaceAll(/[\u200b\u2060\ufeff]/gu, '');
    const column = first.place.column + first.found[0].indexOf(signs);
    return [{ place: { ...first.place, column }, signs, mend: mend(first.found) }];
  }
  return [];
}

/** What Markdown makes of signs that were most likely meant for something else. */
function surpriseOf(node: Node, { source }: State): Found | undefined {
  const { start, end } = node.position ?? {};
  const written = source.slice(start?.offset ?? 0, end?.offset ?? 0);
  const place = startOf(node);
  switch ((node as Heading | Link | Code).type) {
    case 'heading': {
      const [, words = '', signs = ''] = /^([^]*)\n\s*(-{2,})\s*$/.exec(written) ?? [];
      if (!/\n|[.!?:;,…]["”’»)]*$/u.test(words.trim())) return undefined;
      return {
        place,
        signs,
        made: 'a heading of the words above',
        mend: 'A blank line before --- makes it a rule; a heading begins with ##.',
      };
    }
    case 'link':
      return (node as Link).children.length === 0
        ? { place, signs: '[](', made: 'a link without words', mend: 'Its words stand between [ and ].' }
        : undefined;
    case 'code': {
      const [fence] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
      if (fence === undefined || (written.includes('\n') && written.trimEnd().endsWith(fence)))
        return undefined;
      return {
        place,
        signs: fence,
        made: 'code of all that follows',
        mend: `Close it with a line ${fence}.`,
      };
    }
    default:
      return undefined;
  }
}
