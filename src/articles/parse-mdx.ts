import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import { VFileMessage } from 'vfile-message';
import { fileStart, issue, type Issue, type Point } from '../issues/issue.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx)
  .freeze();

/** No author makes so many mistakes in one file; a report of them would not be read either. */
const mostMistakes = 50;

/**
 * Parse MDX, and go on after a mistake in the syntax: the parser stops at the first, but an author wants to know
 * all. What stands at the mistake is blanked out, place for place, and the rest parsed again.
 *
 * @returns the tree of what could be read, an issue for each mistake, and the claim ids that were blanked out.
 */
export function parseMdx(file: string, text: string): { tree: Root; issues: Issue[]; lost: Set<string> } {
  const issues: Issue[] = [];
  const lost = new Set<string>();
  /** Names of closing tags that were reported: that they are missing now is the same mistake. */
  const reported: string[] = [];
  let rest = text;

  for (;;) {
    try {
      return { tree: parser.parse(rest), issues, lost };
    } catch (error) {
      if (!(error instanceof VFileMessage) || issues.length >= mostMistakes) throw error;
      const mistake = diagnose(error, rest, file);
      const again = mistake.closing ? -1 : reported.indexOf(mistake.name ?? '');
      if (again === -1) issues.push(mistake.issue);
      else reported.splice(again, 1);
      if (mistake.closing && mistake.name !== undefined) reported.push(mistake.name);

      const gone = rest.slice(mistake.start, mistake.end);
      for (const [, id] of gone.matchAll(/\b(?:id|claim)\s*=\s*["']([^"']*)["']/g)) if (id) lost.add(id);
      rest =
        rest.slice(0, mistake.start) +
        gone.replaceAll(/[^\r\n]/g, ' ') +
        rest.slice(mistake.end || rest.length);
    }
  }
}

interface Mistake {
  readonly issue: Issue;
  /** What to blank out; UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly name?: string | undefined;
  /** Whether it is a closing tag without its opening one. */
  readonly closing?: boolean;
}

function diagnose(error: VFileMessage, text: string, file: string): Mistake {
  const places = location(new VFile(text));
  const offset = (point: Point): number => places.toOffset(point) ?? 0;
  const point = toPoint(error);
  const detail = error.reason.split(/, expected| \(note/)[0] ?? error.reason;

  const unclosed = /closing tag for `<([^>`]*)>` \((\d+):(\d+)-(\d+):(\d+)\)/.exec(error.reason);
  if (unclosed) {
    const [name, line, column, endLine, endColumn] = unclosed.slice(1) as [string, ...string[]];
    const open = { line: Number(line), column: Number(column) };
    return {
      issue: issue(file, open, 'unclosed-element', { name }),
      start: offset(open),
      end: offset({ line: Number(endLine), column: Number(endColumn) }),
      name,
    };
  }

  const at = offset(point);
  if (error.ruleId === 'end-tag-mismatch' || error.ruleId === 'unexpected-closing-slash') {
    const start = text.lastIndexOf('<', at);
    const end = text.indexOf('>', at) + 1 || text.length;
    const name = /^<\s*\/\s*([\w.]*)/.exec(text.slice(start, end))?.[1];
    if (start !== -1 && name !== undefined) {
      const { line, column } = places.toPoint(start) ?? fileStart;
      return {
        issue: issue(file, { line, column }, 'unopened-element', { name }),
        start,
        end,
        name,
        closing: true,
      };
    }
  }

  // Anything else: an open `<` or `{` that goes wrong at this point. Without it the rest can be read.
  const start = Math.max(text.lastIndexOf('<', at), text.lastIndexOf('{', at), 0);
  const begins = places.toPoint(start) ?? fileStart;
  const comment = text.startsWith('<!--', start);
  const tagEnd = text.slice(start).search(comment ? /-->/ : /[>}\n]/);
  const length = tagEnd === -1 ? text.length - start : tagEnd + (comment ? 3 : 1);
  const found = comment
    ? issue(file, { line: begins.line, column: begins.column }, 'raw-html', { name: '!-- … --' })
    : text[start] === '{'
      ? issue(file, { line: begins.line, column: begins.column }, 'foreign-code', { what: '{expression}' })
      : issue(file, point, 'broken-mdx', { detail });
  return { issue: found, start, end: start + Math.max(length, 1) };
}

function toPoint({ place }: VFileMessage): Point {
  const { line, column } = place === undefined ? fileStart : 'start' in place ? place.start : place;
  return { line, column };
}
