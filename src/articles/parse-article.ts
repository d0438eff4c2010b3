import type { Yaml } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { idPattern } from '../records/fields.ts';
import { readYaml } from '../records/yaml.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { fileStart } from '../issues/point.ts';
import { frontmatterSchema } from './frontmatter.ts';
import { parseMdx } from './parse-mdx.ts';
import { finish, handlers } from './rich-text.ts';
import { adviseMarkdown } from './parsing/advise-markdown.ts';
import { adviseProse } from './parsing/advise-prose.ts';
import { captionImages } from './parsing/caption-images.ts';
import { checkMarkdown } from './parsing/check-markdown.ts';
import { liftAnnotations, severing } from './parsing/lift-annotations.ts';
import { linkEntities } from './parsing/link-entities.ts';
import { matchClaims } from './parsing/match-claims.ts';
import { measurePassages } from './parsing/measure-passages.ts';
import { nameHeadings } from './parsing/name-headings.ts';
import { numberClaims } from './parsing/number-claims.ts';
import { refuseCharacters } from './parsing/refuse-characters.ts';
import { refuseForeignSyntax } from './parsing/refuse-foreign-syntax.ts';
import type { Reference } from '../claims/types.ts';
import type { ArticleReferences, ArticleState, ParsedArticle, ParseOptions } from './types.ts';
import { own } from '../issues/own.ts';

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
 * @returns what was read (`undefined` without a usable frontmatter), every issue of the file by itself, and what it
 *   refers to in other files, for `checkReferences`.
 */
export function parseArticle(
  { article, lang, path, text }: ArticleFile,
  options: ParseOptions,
): { article: ParsedArticle | undefined; references: ArticleReferences; issues: Issue[] } {
  const { tree, issues, lost } = parseMdx(path, text);
  const state: ArticleState = {
    file: path,
    lang,
    source: text,
    options,
    issues: [...issues],
    lost: [...lost],
    annotations: [],
    translated: [],
    annotated: [],
    sources: [],
    entities: [],
    judgements: [],
    pages: [],
    claims: new Map(),
    headings: [],
    mentions: new Set(),
    passageMentions: new Map(),
    anchors: [],
    named: [],
    completed: [],
    drawings: [],
    images: new Set(),
    passages: [],
    text: '',
  };

  const [first] = tree.children;
  const frontmatter = first?.type === 'yaml' ? readFrontmatter(first, path) : undefined;
  if (frontmatter) state.issues.push(...frontmatter.issues);
  else if (!issues.some(({ ruleId }) => ruleId === 'too-large'))
    state.issues.push(issue(path, fileStart, 'missing-frontmatter', {}));

  const steps = unified()
    .use(refuseForeignSyntax, state)
    .use(refuseCharacters, state)
    .use(adviseMarkdown, state)
    .use(checkMarkdown, state)
    .use(liftAnnotations, state)
    .use(numberClaims, state)
    .use(adviseProse, state)
    .use(remarkRehype, { handlers })
    .use(captionImages)
    .use(() => finish)
    .use(nameHeadings, state)
    .use(linkEntities, state)
    .use(measurePassages, state);
  const prose = steps.runSync(tree);
  const { origin, findings = [] } = frontmatter ?? {};
  matchClaims(state, findings);

  return {
    article: frontmatter?.data && {
      id: article,
      lang,
      file: path,
      frontmatter: frontmatter.data,
      prose,
      text: state.text,
      headings: state.headings,
      passages: state.passages,
      annotations: state.annotations,
      translated: state.translated,
      mentions: [...state.mentions],
      images: [...state.images],
    },
    references: {
      article,
      file: path,
      origin,
      sources: state.sources,
      entities: state.entities,
      judgements: state.judgements,
      pages: state.pages,
      completed: state.completed,
      drawings: state.drawings,
      claims: [...state.claims].map(([id, { place }]) => ({ id, place })),
      annotated: state.annotated,
      whole: state.lost.length === 0 && !state.issues.some(({ ruleId }) => severing.has(ruleId)),
    },
    issues: state.issues,
  };
}

/** The YAML begins on the line after the opening `---`. What it refers to is taken even from a broken record. */
function readFrontmatter({ value, position }: Yaml, file: string) {
  const firstLine = (position?.start.line ?? 1) + 1;
  const { data, raw, issues, locate } = readYaml(
    { file, text: value, firstLine, of: 'The frontmatter' },
    frontmatterSchema,
  );
  const toReference = (path: readonly (string | number)[]): Reference[] => {
    const id = path.reduce<unknown>(
      (record, step) => own((record ?? {}) as Record<string, unknown>, String(step)),
      raw,
    );
    return typeof id === 'string' && idPattern.test(id) ? [{ id, place: locate(path) }] : [];
  };
  const { findings } = (raw ?? {}) as { findings?: unknown };
  return {
    data,
    issues,
    origin: toReference(['origin'])[0],
    findings: Array.isArray(findings)
      ? findings.flatMap((_, index) => toReference(['findings', index, 'claim']))
      : [],
  };
}
