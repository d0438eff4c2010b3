/** A content folder of many analyses, made from a seed: each has words, names and sources of its own beside common ones. */
import { numbersFrom, pickFrom, thingsFrom, wordFrom } from '../../src/search/fixtures/generated.ts';
import type { Assessment, Stance } from '../../src/claims/vocabulary.ts';

/** Evidence that bears an assessment out, when each piece is of another publisher. */
const evidenceFor: Readonly<Record<Assessment, readonly Stance[]>> = {
  corroborated: ['supports', 'supports'],
  'partly-corroborated': ['supports', 'qualifies'],
  disputed: ['supports', 'contradicts'],
  contradicted: ['contradicts', 'context'],
  unverified: ['context', 'qualifies'],
  attributed: ['supports'],
  opinion: ['context'],
};
const words = Object.keys(evidenceFor) as Assessment[];

/** What each analysis has. */
const [claims, ownSources, ownNames] = [40, 10, 2];

/**
 * Make the files of a folder by their path below it: per analysis 40 claims in 1,500 words, ten sources and two names of
 * its own, and of the other sources and names one each now and then.
 */
export function generateContent(articles: number): Map<string, string> {
  const next = numbersFrom(articles);
  const pick = pickFrom(next);
  const vocabulary = Array.from({ length: 8000 }, () => wordFrom(next).toLowerCase());
  const word = (): string => vocabulary[Math.floor(8000 ** next()) - 1] ?? 'and';
  const sentence = (length: number, name?: string): string => {
    const said = Array.from({ length }, word);
    if (name !== undefined) said.splice(Math.floor(next() * length), 0, name);
    return said.join(' ');
  };

  const files = new Map<string, string>();
  // A name belongs to one entity.
  const taken = new Set<string>();
  const free = (label: string): boolean => !taken.has(label) && Boolean(taken.add(label));
  const names = thingsFrom(next, 40 + ownNames * articles).map(({ id, name, type, aliases }) => ({
    id,
    type,
    name: free(name) ? name : `${name} ${wordFrom(next)} ${id.slice(6)}`,
    aliases: aliases.filter(free),
  }));
  for (const { id, name, type, aliases } of names)
    files.set(
      `entities/${id}.yaml`,
      `name: ${JSON.stringify(name)}\ntype: ${type}\naliases: ${JSON.stringify(aliases)}\n`,
    );
  const sources: string[] = [];
  const addSource = (id: string, publisher: string): void => {
    sources.push(id);
    files.set(
      `sources/${id}.yaml`,
      [
        'type: article-newspaper',
        `title: ${JSON.stringify(sentence(6))}`,
        `publisher: ${publisher}`,
        'issued: 2024-01-01',
        `URL: https://${publisher.toLowerCase().replace(' ', '-')}.example/${id}`,
        'language: en',
        'access: secondary',
        '',
      ].join('\n'),
    );
  };

  for (let number = 0; number < articles; number += 1) {
    const id = `article-${number}`;
    addSource(`origin-${number}`, 'Gazette');
    const own = Array.from({ length: ownSources }, (_, at) => `source-${number}-${at}`);
    for (const [at, source] of own.entries()) addSource(source, `Publisher ${(number + at) % 97}`);
    const close = names.slice(40 + number * ownNames, 40 + (number + 1) * ownNames);
    const lines = [
      '---',
      `title: ${JSON.stringify(sentence(8))}`,
      `standfirst: ${JSON.stringify(sentence(20))}`,
      'authors: [Bench]',
      `published: 20${String(10 + (number % 15))}-0${1 + (number % 9)}-1${number % 10}`,
      `origin: origin-${number}`,
      '---',
      '',
    ];
    for (let claim = 1; claim <= claims; claim += 1) {
      if (claim % 8 === 1) lines.push(`## ${sentence(4)}`, '');
      const named = next() < 0.2 ? pick(names) : pick(close);
      const assessment = words[claim % words.length] ?? 'opinion';
      const at = Math.floor(next() * ownSources);
      const cited = evidenceFor[assessment].map((stance, piece) => ({
        stance,
        source: own[(at + piece) % ownSources] ?? '',
      }));
      const id = `c-${claim}`;
      lines.push(
        `${sentence(8)} <Claim id="${id}">${sentence(14, named.name)}</Claim> ${sentence(14)}.`,
        '',
        `<Annotation claim="${id}" statement="${sentence(10)}" kind="${assessment === 'opinion' ? 'opinion' : 'event'}" assessment="${assessment}" speaker="${names[number % 20]?.id ?? ''}" asOf="2024-01-01">`,
        `  ${sentence(20)}.`,
        '',
        ...cited.map(
          ({ source, stance }) =>
            `  <Evidence source="${source}" stance="${stance}">${sentence(12)}.</Evidence>\n`,
        ),
        '</Annotation>',
        '',
      );
    }
    files.set(`articles/${id}/en.mdx`, lines.join('\n'));
  }
  return files;
}
