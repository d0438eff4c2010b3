import { completeComponents, completedIn } from '../articles/complete-components.ts';
import { proseComponent } from '../articles/components/index.ts';
import type { ArticleReferences, ParsedArticle } from '../articles/types.ts';
import type { AnnotationDraft, Reference, TranslatedAnnotation } from '../claims/types.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { fileStart } from '../issues/point.ts';

/**
 * Join each edition in another language with its original: words from the edition, all that is judged from the original.
 *
 * @returns every edition, and where one contradicts its original. Of an original that could not be read whole nothing is
 *   said: what is missing there may be there once it can be read.
 */
export function joinEditions(
  editions: readonly ParsedArticle[],
  references: readonly ArticleReferences[],
  lang: string,
): { articles: ParsedArticle[]; issues: Issue[] } {
  const referencesOf = new Map(references.map((of) => [of.file, of]));
  const originals = new Map(editions.filter((one) => one.lang === lang).map((one) => [one.id, one]));
  const issues: Issue[] = [];
  const articles = editions.map((edition) => {
    const original = originals.get(edition.id);
    if (edition.lang === lang || !original) return edition;
    const whole = [edition, original].every(({ file }) => referencesOf.get(file)?.whole);
    if (whole) issues.push(...compare(edition, original, referencesOf));
    return {
      ...edition,
      frontmatter: {
        ...edition.frontmatter,
        origin: original.frontmatter.origin,
        // An edition is published with its original, not before.
        draft: edition.frontmatter.draft || original.frontmatter.draft,
      },
      prose: completeComponents(edition.prose, original.prose),
      annotations: edition.translated.flatMap((words) => {
        const judged = original.annotations.find(({ claim }) => claim === words.claim);
        return judged ? [join(words, judged)] : [];
      }),
    };
  });
  return { articles, issues };
}

/** A judgement of the original in the words of an edition; its evidence is that of the original, in its order. */
function join(words: TranslatedAnnotation, judged: AnnotationDraft): AnnotationDraft {
  const { statement, rationale, mentions } = words;
  const left = [...words.evidence];
  const evidence = judged.evidence.map((piece) => {
    const at = left.findIndex(({ source }) => source === piece.source);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ? { ...piece, finding: found.finding } : piece;
  });
  // What its words name follows from the original's too: an edition may say a name otherwise.
  return {
    ...judged,
    statement,
    rationale,
    evidence,
    replies: judged.replies.map((reply, at) => ({
      ...reply,
      words: words.replies[at]?.words ?? reply.words,
    })),
    mentions: [...new Set([...judged.mentions, ...mentions])],
  };
}

function compare(
  edition: ParsedArticle,
  original: ParsedArticle,
  referencesOf: ReadonlyMap<string, ArticleReferences>,
): Issue[] {
  const { file } = edition;
  const name = `${original.lang}.mdx`;
  const { origin, claims: marked = [], annotated = [], completed = [] } = referencesOf.get(file) ?? {};
  const { claims: theirs = [], completed: wanted = [] } = referencesOf.get(original.file) ?? {};
  const known = new Set(theirs.map(({ id }) => id));
  const here = new Set(marked.map(({ id }) => id));
  const issues = [
    ...marked
      .filter(({ id }) => !known.has(id))
      .map(({ id, place }) => issue(file, place, 'edition-claim', { id, original: name, missing: false })),
    ...theirs
      .filter(({ id }) => !here.has(id))
      .map(({ id }) => {
        // Where it would stand: after the claim that it follows in the original.
        const before = theirs
          .slice(
            0,
            theirs.findIndex((one) => one.id === id),
          )
          .findLast((one) => here.has(one.id));
        const place = marked.find((one) => one.id === before?.id)?.place ?? fileStart;
        return issue(file, place, 'edition-claim', { id, original: name, missing: true });
      }),
  ];
  if (edition.frontmatter.origin !== original.frontmatter.origin)
    issues.push(
      issue(file, origin?.place ?? fileStart, 'edition-differs', { field: 'origin', original: name }),
    );
  const findings = ({ frontmatter }: ParsedArticle): string =>
    frontmatter.findings.map(({ claim }) => claim).join(' ');
  if (findings(edition) !== findings(original))
    issues.push(issue(file, fileStart, 'edition-differs', { field: 'findings', original: name }));
  const components = compareComponents(completed, wanted, file, name);
  issues.push(...(components.length > 0 ? components : compareKept(edition, original, completed)));
  for (const words of edition.translated) {
    const judged = original.annotations.find(({ claim }) => claim === words.claim);
    const place = annotated.find(({ id }) => id === words.claim)?.place ?? words.place;
    if (judged) issues.push(...compareEvidence(file, name, words, judged, place));
    if (judged) issues.push(...compareReplies(file, name, words, judged, place));
  }
  return issues;
}

/** What stands in the words of a component and is the original's all the same: the numbers of a table. */
function compareKept(
  edition: ParsedArticle,
  original: ParsedArticle,
  completed: readonly Reference[],
): Issue[] {
  const ofOriginal = Map.groupBy(completedIn(original.prose), ({ name }) => name);
  return completedIn(completeComponents(edition.prose, original.prose)).flatMap((node, index) => {
    const theirs = ofOriginal.get(node.name)?.shift();
    const component = proseComponent(node.name);
    const kept = ({ lang }: ParsedArticle, of: object) => component.kept?.(of as never, lang);
    if (!theirs || kept(edition, node) === kept(original, theirs)) return [];
    const place = completed[index]?.place ?? fileStart;
    const values = { field: `numbers of <${node.name}>`, original: `${original.lang}.mdx` };
    return [issue(edition.file, place, 'edition-differs', values)];
  });
}

/** What a component leaves to the original comes from the one in the same place among its kind: there must be as many. */
function compareComponents(
  here: readonly Reference[],
  theirs: readonly Reference[],
  file: string,
  original: string,
): Issue[] {
  const names = new Set([...here, ...theirs].map(({ id }) => id));
  return [...names].flatMap((name) => {
    const [own, wanted] = [here, theirs].map((list) => list.filter(({ id }) => id === name));
    if (own === undefined || wanted === undefined || own.length === wanted.length) return [];
    const place = own[wanted.length]?.place ?? own.at(-1)?.place ?? fileStart;
    return [issue(file, place, 'edition-differs', { field: `<${name}>`, original })];
  });
}

/** Who was asked and what came of it is the original's; what they said has words of its own in each language. */
function compareReplies(
  file: string,
  original: string,
  { replies }: TranslatedAnnotation,
  judged: AnnotationDraft,
  place: TranslatedAnnotation['place'],
): Issue[] {
  const wrong = replies.find(({ from, words }, at) => {
    const theirs = judged.replies[at];
    return theirs?.from !== from || (words !== undefined && theirs.words === undefined);
  });
  if (wrong || replies.length < judged.replies.length)
    return [issue(file, wrong?.place ?? place, 'edition-differs', { field: '<Reply>', original })];
  const silent = replies.filter(
    ({ words }, at) => words === undefined && judged.replies[at]?.words !== undefined,
  );
  return silent.map(({ from, place: at }) => issue(file, at, 'empty-reply', { from, edition: true }));
}

function compareEvidence(
  file: string,
  original: string,
  words: TranslatedAnnotation,
  judged: AnnotationDraft,
  place: TranslatedAnnotation['place'],
): Issue[] {
  const { claim: id } = words;
  const wanted = judged.evidence.map(({ source }) => source);
  const left = [...wanted];
  const extra = words.evidence.filter(({ source }) => {
    const at = left.indexOf(source);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (extra.length + left.length > 0)
    return [
      ...extra.map((piece) =>
        issue(file, piece.place, 'edition-evidence', { id, source: piece.source, original, what: 'extra' }),
      ),
      ...left.map((source) =>
        issue(file, place, 'edition-evidence', { id, source, original, what: 'missing' }),
      ),
    ];
  const moved = words.evidence.find(({ source }, at) => source !== wanted[at]);
  return moved
    ? [issue(file, moved.place, 'edition-evidence', { id, source: moved.source, original, what: 'order' })]
    : [];
}
