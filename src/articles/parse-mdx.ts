import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { issue, type Issue } from '../issues/issue.ts';
import { fileStart, pointAt } from '../issues/point.ts';
import { diagnose, type Edit, type Mistake, type Tag } from './diagnose.ts';
import { articleBeyond, placeOfBeyond, tooMuch } from '../records/limits.ts';
import { isParent } from './mdx.ts';
import type { LostTag } from './types.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx)
  .freeze();

/** No author makes so many mistakes in one file; a report of them would not be read either. */
const mostMistakes = 50;

/** No prose is nested so deep; what comes after goes down the tree a call at a time. */
const deepest = 100;

/**
 * Parse MDX, and go on after a mistake in the syntax: the parser stops at the first, but an author wants to know
 * all. What stands at the mistake is blanked out, place for place, and the rest parsed again.
 *
 * @returns the tree of what could be read, an issue for each mistake, and the tags that were blanked out.
 */
export function parseMdx(file: string, text: string): { tree: Root; issues: Issue[]; lost: LostTag[] } {
  const [frontmatter = ''] =
    /^---[\t ]*(?:\r\n|\r|\n)(?:[^]*?(?:\r\n|\r|\n))??---[\t ]*(?=[\r\n]|$)/.exec(text) ?? [];
  const issues: Issue[] = [];
  const lost: LostTag[] = [];
  let halves: { readonly tag: Tag; readonly issue: Issue }[] = [];
  let rest = text;
  const beyond = articleBeyond(text);
  if (beyond) issues.push(tooMuch(file, beyond, placeOfBeyond(beyond, text)));

  while (!beyond && issues.length < mostMistakes) {
    const { tree, error } = parse(rest);
    if (tree) {
      const strays = halves
        .filter(({ tag }) => tag.closing)
        .map(({ tag: { name, place } }) => ({ name, place }));
      return { tree, issues, lost: [...lost, ...strays] };
    }
    if (error === 'too deep') {
      const values = { detail: 'it is nested too deeply to be read.', mend: 'Take out some of the nesting.' };
      issues.push(issue(file, fileStart, 'broken-mdx', values));
      break;
    }

    const {
      issue: found,
      edits,
      tag,
    }: Mistake = error === 'tangled' ? tangle(rest, file) : diagnose(error, rest, file, frontmatter.length);
    // A tag and the other half of it, reported before, are one mistake.
    const half = tag && halves.find((other) => isHalfOf(other.tag, tag, text));
    if (half) halves = halves.filter((other) => other !== half);
    else if (found) {
      issues.push(found);
      if (tag) halves.push({ tag, issue: found });
    }
    for (const { start, end, as } of edits) {
      const tags = rest
        .slice(start, end)
        .matchAll(/<([A-Za-z]\w*)(?:[^>]*?\b(?:id|claim)\s*=\s*["']([^"']*)["'])?/g);
      for (const [, name = '', id] of tags) lost.push({ name: as ?? name, id, place: pointAt(rest, start) });
    }
    const edited = edits.reduce(blank, rest);
    if (edited === rest) break;
    rest = edited;
  }

  // Nothing more can be made of the prose: say nothing of what it would have held.
  for (const [, id] of text.matchAll(/\b(?:id|claim)\s*=\s*["']([^"']*)["']/g))
    lost.push({ name: '', id, place: fileStart });
  return { tree: parser.parse(frontmatter), issues, lost };
}

function parse(
  text: string,
): { tree: Root; error?: never } | { tree?: never; error: VFileMessage | 'too deep' | 'tangled' } {
  try {
    const tree = parser.parse(text);
    return depthOf(tree, deepest) < deepest ? { tree } : { error: 'too deep' };
  } catch (error) {
    if (error instanceof VFileMessage) return { error };
    return { error: error instanceof RangeError ? 'too deep' : 'tangled' };
  }
}

/** The block that the parser cannot make sense of, with tags that cross its Markdown. */
function tangle(text: string, file: string): Mistake {
  const ends = [...text.matchAll(/(?:\r?\n|\r)[\t ]*(?=\r?\n|\r|$)/g)].map(({ index }) => index);
  const first = ends.findIndex((end) => parse(text.slice(0, end)).error === 'tangled');
  const [start, end] = [ends[first - 1] ?? 0, ends[first] ?? text.length];
  const detail = 'the tags and the Markdown of this block do not fit together.';
  const place = pointAt(text, start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0));
  return { issue: issue(file, place, 'broken-mdx', { detail, mend: undefined }), edits: [{ start, end }] };
}

const depthOf = (node: object, limit: number): number =>
  limit > 0 && isParent(node as Root)
    ? 1 + Math.max(0, ...(node as Root).children.map((child) => depthOf(child, limit - 1)))
    : 0;

/** Whether two tags would be a pair if the blocks they stand in let them: no other of that name opens between. */
function isHalfOf(a: Tag, b: Tag, text: string): boolean {
  const [open, close] = a.closing ? [b, a] : [a, b];
  if (a.name !== b.name || open.closing || !close.closing || open.start > close.start) return false;
  return !new RegExp(`<${RegExp.escape(a.name)}(?![\\w.])`).test(text.slice(open.start + 1, close.start));
}

/** Put `fill` in place of a stretch of text, and blanks for the rest of it; lines stay lines. */
function blank(text: string, { start, end, fill = '' }: Edit): string {
  const blanks = text.slice(start + fill.length, end).replaceAll(/[^\r\n]/g, ' ');
  return text.slice(0, start) + fill + blanks + text.slice(end);
}
