/** A generated archive as a content folder of ours, and as the same text for other generators. */
import type { GeneratedArchive, GeneratedArticle } from './generated-archive.ts';

/** An archive as the files of a content folder, by their path below it. */
export function toContentFiles({ articles, names, sources }: GeneratedArchive): Map<string, string> {
  return new Map([
    ...names.map(({ id, name, type, aliases }): [string, string] => [
      `entities/${id}.yaml`,
      `name: ${JSON.stringify(name)}\ntype: ${type}\naliases: ${JSON.stringify(aliases)}\n`,
    ]),
    ...sources.map(({ id, title, publisher }): [string, string] => [
      `sources/${id}.yaml`,
      [
        'type: article-newspaper',
        `title: ${JSON.stringify(title)}`,
        `publisher: ${publisher}`,
        'issued: 2024-01-01',
        `URL: https://${publisher.toLowerCase().replace(' ', '-')}.example/${id}`,
        'language: en',
        'access: secondary',
        '',
      ].join('\n'),
    ]),
    ...articles.map((article): [string, string] => [`articles/${article.id}/en.mdx`, toMdx(article)]),
  ]);
}

function toMdx({ title, standfirst, published, origin, speaker, sections }: GeneratedArticle): string {
  const lines = [
    '---',
    `title: ${JSON.stringify(title)}`,
    `standfirst: ${JSON.stringify(standfirst)}`,
    'authors: [Bench]',
    `published: ${published}`,
    `origin: ${origin}`,
    '---',
    '',
  ];
  for (const { heading, claims } of sections) {
    lines.push(`## ${heading}`, '');
    for (const { id, assessment, before, passage, after, statement, rationale, evidence } of claims)
      lines.push(
        `${before} <Claim id="${id}">${passage}</Claim> ${after}.`,
        '',
        `<Annotation claim="${id}" statement="${statement}" kind="${assessment === 'opinion' ? 'opinion' : 'event'}" assessment="${assessment}" speaker="${speaker}" asOf="2024-01-01">`,
        `  ${rationale}.`,
        '',
        ...evidence.map(
          ({ source, stance, finding }) =>
            `  <Evidence source="${source}" stance="${stance}">${finding}.</Evidence>\n`,
        ),
        '</Annotation>',
        '',
      );
  }
  return lines.join('\n');
}

/** An analysis as Markdown that any generator reads: the claims' annotations are footnotes. */
export function toPlainMarkdown({ title, standfirst, published, sections }: GeneratedArticle): string {
  const all = sections.flatMap(({ claims }) => claims);
  return [
    `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(standfirst)}\ndate: ${published}\n---\n`,
    ...sections.flatMap(({ heading, claims }) => [
      `## ${heading}\n`,
      ...claims.map(({ id, before, passage, after }) => `${before} ${passage}[^${id}] ${after}.\n`),
    ]),
    ...all.map(
      ({ id, assessment, rationale, evidence }) =>
        `[^${id}]: ${assessment}: ${rationale}. ${evidence.map(({ finding }) => `${finding}.`).join(' ')}`,
    ),
    '',
  ].join('\n');
}
