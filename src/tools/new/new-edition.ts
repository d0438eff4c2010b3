import { visitParents } from 'unist-util-visit-parents';
import { parseDocument } from 'yaml';
import { parseMdx } from '../../articles/parse-mdx.ts';
import type { NewFile } from './new-file.ts';

/**
 * An edition of an analysis in another language, to be translated in place: the original's text with every claim and
 * every piece of evidence in its order, without what comes from the original (assessment, stances, figures, dates). A
 * draft, so that nothing of it is published before its words are those of its language.
 *
 * @param text the original's file, which the check found nothing wrong with.
 */
export function newEdition({
  id,
  lang,
  text,
}: {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
}): NewFile {
  const cuts: { readonly start: number; readonly end: number }[] = [];
  const { tree } = parseMdx(`articles/${id}/${lang}.mdx`, text);
  visitParents(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const kept = own(node.name ?? '');
    if (!kept) return;
    for (const attribute of node.attributes) {
      const { start, end } = attribute.position ?? {};
      const named = attribute.type === 'mdxJsxAttribute' && kept.includes(attribute.name);
      if (named || start?.offset === undefined || end?.offset === undefined) continue;
      // With the blanks before it, which may be a line's end.
      const blanks = /\s*$/.exec(text.slice(0, start.offset))?.[0].length ?? 0;
      cuts.push({ start: start.offset - blanks, end: end.offset });
    }
  });
  const words = cuts
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  return { path: `articles/${id}/${lang}.mdx`, text: asDraft(words) };
}

/** What an edition's elements say themselves; all else comes from the original. */
const own = (name: string): readonly string[] | undefined =>
  new Map([
    ['Annotation', ['claim', 'statement']],
    ['Evidence', ['source']],
    ['Reply', ['from']],
  ]).get(name);

function asDraft(text: string): string {
  return text.replace(
    /^(---[\t ]*\r?\n)([^]*?)(\r?\n---)/,
    (_, open: string, yaml: string, close: string) => {
      const frontmatter = parseDocument(yaml);
      frontmatter.set('draft', true);
      return `${open}${frontmatter.toString({ lineWidth: 0 }).trimEnd()}${close}`;
    },
  );
}
