import type { VFileMessage } from 'vfile-message';
import { issue, type Issue } from '../issues/issue.ts';
import { fileStart, offsetAt, pointAt, type Point } from '../issues/point.ts';
import { nearest } from '../issues/nearest.ts';
import { componentNames, componentOf } from './components/index.ts';

/** A mistake in the syntax: how it is reported, and what to take out so that the rest can be read. */
export interface Mistake {
  /** `undefined` when what is left in its place will be reported. */
  readonly issue: Issue | undefined;
  readonly edits: readonly Edit[];
  /** The tag that was taken out, when it lacked its other half. */
  readonly tag?: Tag;
}

/** What stands between two UTF-16 offsets gives way to `fill`, then blanks. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly fill?: string;
  /** The component whose tag is taken out, when it is misspelt. */
  readonly as?: string;
}

/** A tag as it stands in the text, whether it could be parsed or not. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly place: Point;
}

/**
 * Find out what an author did wrong from what stopped the parser.
 *
 * @param text the text that was parsed. What stands before `from` (the frontmatter) is never at fault.
 */
export function diagnose(error: VFileMessage, text: string, file: string, from: number): Mistake {
  const stop: Stop = { error, text, file, from, at: offsetOf(error, text) };
  if (error.ruleId === 'end-tag-mismatch' || error.ruleId === 'unexpected-closing-slash') {
    return unpairedTag(stop);
  }
  if (error.source === 'micromark-extension-mdxjs-esm') return moduleSyntax(stop);
  if (error.source === 'micromark-extension-mdx-expression') return expression(stop);
  return brokenTag(stop);
}

interface Stop {
  readonly error: VFileMessage;
  readonly text: string;
  readonly file: string;
  readonly from: number;
  /** Where the parser stopped. */
  readonly at: number;
}

/** A tag whose other half is missing: the opening one if the parser wanted it closed, else the closing one. */
function unpairedTag({ error, text, file, from, at }: Stop): Mistake {
  const found = /^<\s*\/\s*([\w.:-]*)[^>]*>?/.exec(text.slice(text.lastIndexOf('<', at)));
  const closing = found && {
    name: found[1] ?? '',
    start: text.lastIndexOf('<', at),
    length: found[0].length,
  };
  const wanted = /closing tag for `<([^>`]*)>` \((\d+:\d+)-(\d+:\d+)\)/.exec(error.reason);
  const [, name = '', begins = '', ends = ''] = wanted ?? [];
  const open = wanted && { name, start: toOffset(text, begins), end: toOffset(text, ends) };

  if (
    open &&
    closing &&
    error.reason.startsWith('Unexpected') &&
    !isOpen(text.slice(from, closing.start), closing.name)
  ) {
    const edit = { start: closing.start, end: closing.start + closing.length };
    const place = pointAt(text, closing.start);
    // One of the two is misspelt: the one that is no component.
    const isComponent = (tag: string) => componentOf(tag) !== undefined;
    const meant = isComponent(open.name) ? undefined : nearest(open.name, [closing.name]);
    if (meant !== undefined && isComponent(closing.name)) {
      const values = { name: open.name, near: meant, known: [] };
      const begin = pointAt(text, open.start);
      return {
        issue: issue(file, begin, 'unknown-component', values),
        edits: [edit, { ...open, as: meant }],
      };
    }
    const near = isComponent(closing.name) ? undefined : nearest(closing.name, [open.name]);
    if (near === undefined) {
      const tag = { name: closing.name, closing: true, start: closing.start, place };
      return { issue: issue(file, place, 'unopened-element', { name: closing.name }), edits: [edit], tag };
    }
    const values = { name: `/${closing.name}`, near: `/${near}`, known: [] };
    return { issue: issue(file, place, 'unknown-component', values), edits: [edit, open] };
  }
  if (open) {
    const place = pointAt(text, open.start);
    // `<br>` of HTML has no other half, and what would close it is HTML too.
    if (isHtml(name)) return { issue: issue(file, place, 'raw-html', { name }), edits: [open] };
    const tag = { name, closing: false, start: open.start, place };
    return { issue: issue(file, place, 'unclosed-element', { name }), edits: [open], tag };
  }
  const { name: stray = '', start = at, length = 1 } = closing ?? {};
  const place = pointAt(text, start);
  if (isHtml(stray)) {
    const edits = [{ start, end: start + length }];
    return { issue: issue(file, place, 'raw-html', { name: `/${stray}` }), edits };
  }
  return {
    issue: issue(file, place, 'unopened-element', { name: stray }),
    edits: [{ start, end: start + length }],
    tag: { name: stray, closing: true, start, place },
  };
}

/** A name in small letters that is not a slip of one of ours. */
const isHtml = (name: string): boolean => /^[a-z]/.test(name) && nearest(name, componentNames) === undefined;

/** Whether a tag of that name is open at the end of a text. */
function isOpen(text: string, name: string): boolean {
  let open = 0;
  for (const [tag, slash, found] of text.matchAll(/<(\/?)([A-Za-z][\w.:-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g)) {
    if (found === name && !tag.endsWith('/>')) open += slash === '' ? 1 : -1;
  }
  return open > 0;
}

/** A line of prose that begins with `import` or `export` is read as code up to the next blank line. */
function moduleSyntax({ text, file, from, at }: Stop): Mistake {
  const lines = [...text.slice(from, at + 1).matchAll(/^(?:import|export)\b/gm)];
  const start = from + (lines.at(-1)?.index ?? 0);
  const place = pointAt(text, start);
  return {
    issue: issue(file, place, 'foreign-code', { what: 'import or export' }),
    edits: [{ start, end: blankLine(text, start) }],
  };
}

/** Code in braces. What is balanced is emptied, and reported when the tree is looked at. */
function expression({ text, file, from, at }: Stop): Mistake {
  const start = outermostBrace(text, from, at) ?? at;
  const end = closingBrace(text, start);
  const fill = text.startsWith('{...', start) ? '...0' : '0';
  if (end !== undefined && end - start > fill.length && text.slice(start + 1, end).trim() !== fill) {
    return { issue: undefined, edits: [{ start: start + 1, end, fill }] };
  }
  return {
    issue: issue(file, pointAt(text, start), 'foreign-code', { what: '{expression}' }),
    edits: [{ start, end: (end ?? start) + 1 }],
  };
}

/** A `<` that begins no tag, or a tag that goes wrong. */
function brokenTag({ error, text, file, from, at }: Stop): Mistake {
  const start = openTag(text, from, at) ?? Math.max(text.lastIndexOf('<', at), from);
  const place = pointAt(text, start);
  const upTo = (pattern: RegExp): number => {
    const found = pattern.exec(text.slice(start));
    return found ? start + found[0].length : blankLine(text, start);
  };

  if (text.startsWith('<!--', start)) {
    return {
      issue: issue(file, place, 'raw-html', { name: '!-- … --' }),
      edits: [{ start, end: upTo(/^[^]*?-->/) }],
    };
  }
  const declaration = /^<([!?]\w*)/.exec(text.slice(start))?.[1];
  if (declaration !== undefined) {
    return {
      issue: issue(file, place, 'raw-html', { name: declaration }),
      edits: [{ start, end: upTo(/^[^>]*>/) }],
    };
  }
  if (/^<(?:[a-z][a-z\d+.-]*:|[^\s<>@"]+@)[^\s<>]*>/i.test(text.slice(start))) {
    const values = {
      detail: 'an address in angle brackets is read as a tag.',
      mend: 'Write [words](address).',
    };
    return { issue: issue(file, place, 'broken-mdx', values), edits: [{ start, end: upTo(/^[^>]*>/) }] };
  }
  const name = /^<\/?([A-Za-z][\w.]*)/.exec(text.slice(start, at))?.[1];
  if (name === undefined) {
    const values = { detail: 'a tag begins here, and has no name.', mend: undefined };
    return { issue: issue(file, place, 'broken-mdx', values), edits: [{ start, end: start + 1 }] };
  }

  const { at: fault = at, detail } = faultIn(text, start, at, error);
  const rest =
    /^[^<>]*?(?:>|(?=<|(?:\r?\n|\r)[\t ]*(?:\r?\n|\r))|$)/.exec(text.slice(fault))?.[0].length ?? 0;
  return {
    issue: issue(file, fault === at ? place : pointAt(text, fault), 'broken-mdx', {
      detail,
      mend: undefined,
    }),
    edits: [{ start, end: Math.max(fault + rest, start + 1) }],
    tag: { name, closing: text[start + 1] === '/', start, place },
  };
}

const quoted = /([\w:.-]+)\s*=\s*(["'])([^]*?)(\2|$)/g;

/** Which attribute of a tag is at fault, if one is, and why. */
function faultIn(
  text: string,
  start: number,
  at: number,
  error: VFileMessage,
): { at?: number; detail: string } {
  const before = text.slice(start, at);
  // A value that swallows what is not its own was never closed.
  for (const { 1: name = '', 3: value = '', 4: end = '', index } of before.matchAll(quoted)) {
    if (end === '' || /[<>]|=\s*$|(?:\r?\n|\r)[\t ]*(?:\r?\n|\r)/.test(value)) {
      return { at: start + index, detail: `the quotation marks around the value of "${name}" do not match.` };
    }
  }
  const attribute = /([\w:.-]+)\s*=\s*$/.exec(before);
  if (attribute && error.reason.includes('before attribute value')) {
    const name = attribute[1] ?? '';
    const curly = /^[“”„«»‘’‚]/.exec(text.slice(at))?.[0];
    if (curly !== undefined)
      return {
        at: start + attribute.index,
        detail: `the value of "${name}" stands in ${curly}, and an attribute takes straight marks: ${name}="…".`,
      };
    return {
      at: start + attribute.index,
      detail: `the value of "${attribute[1] ?? ''}" needs quotation marks around it.`,
    };
  }
  const what =
    /^Unexpected (end of file|character `[^]*?` \(U\+\w+\))/.exec(error.reason)?.[1] ?? 'something';
  const { line, column } = pointAt(text, at);
  return {
    detail: `the tag that begins here holds ${what} at ${line}:${column}, where an attribute or > was due.`,
  };
}

/** Where a tag begins that has not ended at an offset; quotation marks count. */
function openTag(text: string, from: number, at: number): number | undefined {
  for (const { 0: tag, index } of text.slice(from).matchAll(/<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^"'>])*>?/g)) {
    if (from + index > at) return undefined;
    if (from + index + tag.length > at || !tag.endsWith('>')) return from + index;
  }
  return undefined;
}

/** The first of the braces that are open at an offset, in one block. */
function outermostBrace(text: string, from: number, at: number): number | undefined {
  let outermost: number | undefined;
  let closed = 0;
  for (let here = at; here >= from; here -= 1) {
    if (here < at && text[here] === '\n' && /^\n[\t ]*\r?\n/.test(text.slice(here, here + 80))) break;
    if (text[here] === '}' && here < at) closed += 1;
    else if (text[here] === '{' && closed > 0) closed -= 1;
    else if (text[here] === '{') outermost = here;
  }
  return outermost;
}

/** Where a brace is closed, in one block. */
function closingBrace(text: string, start: number): number | undefined {
  const end = blankLine(text, start);
  let open = 0;
  for (let here = start; here < end; here += 1) {
    if (text[here] === '{') open += 1;
    if (text[here] === '}') open -= 1;
    if (open === 0) return here;
  }
  return undefined;
}

/** The end of the block that an offset stands in. */
function blankLine(text: string, from: number): number {
  const found = /(?:\r?\n|\r)[\t ]*(?:\r?\n|\r)/.exec(text.slice(from));
  return found ? from + found.index : text.length;
}

/** Where the parser stopped, as an offset; what it gives is a point or a stretch. */
function offsetOf({ place }: VFileMessage, text: string): number {
  const point = place === undefined ? fileStart : 'start' in place ? place.start : place;
  return Math.min(offsetAt(text, point), text.length);
}

/** `12:10` as an offset. */
function toOffset(text: string, point: string): number {
  const [line = 1, column = 1] = point.split(':').map(Number);
  return offsetAt(text, { line, column });
}
