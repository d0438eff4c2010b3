import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Yaml } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { readYaml } from '../content/yaml.ts';
import { fileStart, issue, type Issue } from '../issues/issue.ts';
import { frontmatterSchema } from './frontmatter.ts';
import { parseMdx } from './parse-mdx.ts';
import { handlers } from './rich-text.ts';
import { addClaimRefs } from './steps/add-claim-refs.ts';
import { checkMarkdown } from './steps/check-markdown.ts';
import { liftAnnotations } from './steps/lift-annotations.ts';
import { linkEntities } from './steps/link-entities.ts';
import { measurePassages } from './steps/measure-passages.ts';
import { nameHeadings } from './steps/name-headings.ts';
import { numberClaims } from './steps/number-claims.ts';
import { refuseForeignSyntax } from './steps/refuse-foreign-syntax.ts';
import { sizeImages } from './steps/size-images.ts';
import type { ArticleState, ParsedArticle, ParseOptions } from './types.ts';

/** One edition of an article as it was read. */
export interface ArticleFile {
  readonly article: string;
  readonly lang: string;
  readonly path: string;
  readonly text: string;
}

/**
 * Read an article, once, and take from its one tree everything the site knows of it.
 *
 * @returns what was read (without a usable frontmatter nothing), and every issue of the file by itself; what other
 *   files must say about it is checked by `buildCorpus`.
 */
export function parseArticle(
  { article, lang, path, text }: ArticleFile,
  options: ParseOptions,
): { article: ParsedArticle | undefined; issues: Issue[] } {
  const { tree, issues, lost } = parseMdx(path, text);
  const state: ArticleState = {
    file: path,
    options,
    issues: [...issues],
    lost,
    annotations: [],
    claims: new Map(),
    headings: [],
    mentions: new Set(),
    passageMentions: new Map(),
    marked: [],
    anchors: [],
    images: new Set(),
    passages: [],
    text: '',
  };

  const [first] = tree.children;
  const frontmatter = first?.type === 'yaml' ? readFrontmatter(first, path) : undefined;
  if (frontmatter) state.issues.push(...frontmatter.issues);
  else state.issues.push(issue(path, fileStart, 'missing-frontmatter', {}));

  const steps = unified()
    .use(refuseForeignSyntax, state)
    .use(checkMarkdown, state)
    .use(liftAnnotations, state)
    .use(numberClaims, state)
    .use(remarkRehype, { handlers })
    .use(sizeImages, state)
    .use(nameHeadings, state)
    .use(linkEntities, state)
    .use(measurePassages, state)
    .use(addClaimRefs, state);
  const html = toHtml(steps.runSync(tree) as HastRoot);

  return {
    article: frontmatter?.data && {
      id: article,
      lang,
      file: path,
      frontmatter: frontmatter.data,
      places: {
        origin: frontmatter.locate(['origin']),
        findings: frontmatter.data.findings.map((_, index) =>
          frontmatter.locate(['findings', index, 'claim']),
        ),
      },
      html,
      text: state.text,
      headings: state.headings,
      passages: state.passages,
      annotations: state.annotations,
      mentions: [...state.mentions],
      marked: state.marked,
      images: [...state.images],
      lost: [...state.lost],
    },
    issues: state.issues,
  };
}

/** The YAML begins on the line after the opening `---`. */
function readFrontmatter({ value, position }: Yaml, file: string) {
  const firstLine = (position?.start.line ?? 1) + 1;
  return readYaml({ file, text: value, firstLine, of: 'The frontmatter' }, frontmatterSchema);
}
