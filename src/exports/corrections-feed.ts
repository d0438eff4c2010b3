import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Assessment } from '../claims/vocabulary.ts';
import { changeAnchor } from '../corpus/change-anchor.ts';
import type { Change, Corpus } from '../corpus/types.ts';
import { wordsOf, type Words } from '../i18n/index.ts';
import { diffWords } from '../ledger/diff-words.ts';
import { toAtom } from './atom.ts';
import type { SiteContext } from './schema-org.ts';

/** `/corrections.xml`: every change after publication as an entry of its own, newest first. */
export function toCorrectionsFeed({ changes }: Corpus, { site, to }: SiteContext): string {
  const [original] = site.languages;
  const said = wordsOf(original).history;
  return toAtom({
    title: `${site.name}: ${said.corrections}`,
    subtitle: said.correctionsIntro,
    self: to.absolute(to.correctionsFeed),
    page: to.absolute(to.corrections),
    lang: original,
    rights: site.licence.name,
    author: { name: site.publisher.name, uri: to.absolute(to.home) },
    entries: changes
      .filter((change) => (change.lang ?? original) === original)
      .map((change) => {
        const url = `${to.absolute(to.thing(change))}#${changeAnchor(change)}`;
        return {
          id: url,
          url,
          title: `${said.types[change.type]}: ${change.title}`,
          summary: change.reason ?? said.types[change.type],
          html: tell(change, wordsOf(original)),
          lang: original,
          authors: [site.publisher.name],
          published: change.date,
          updated: change.date,
        };
      }),
  });
}

/** The reason, and for a revision the words and the assessment before and after. */
function tell({ reason, type, revision }: Change, words: Words): string {
  const { passage, statement, assessment } = (type === 'revised' ? revision?.changes : undefined) ?? {};
  const said = words.history;
  const part = (name: string, pair: readonly [string, string] | undefined): Element[] =>
    pair ? [h('p', [`${name}: `, ...mark(pair)])] : [];
  const name = (word: string): string => words.assessments[word as Assessment].name;
  return toHtml([
    ...(reason === undefined ? [] : [h('p', reason)]),
    ...part(said.passage, passage),
    ...part(said.statement, statement),
    ...(assessment
      ? [h('p', [`${said.assessment}: `, h('del', name(assessment[0])), ' ', h('ins', name(assessment[1]))])]
      : []),
    ...(type !== 'revised' && revision ? [h('p', revision.passage)] : []),
  ]);
}

const mark = ([before, after]: readonly [string, string]): (Element | string)[] =>
  diffWords(before, after).map(({ type, text }) => {
    switch (type) {
      case 'same':
        return text;
      case 'removed':
        return h('del', text);
      case 'added':
        return h('ins', text);
      default:
        return type satisfies never;
    }
  });
