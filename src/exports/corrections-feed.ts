import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Assessment } from '../claims/vocabulary.ts';
import { changeAnchor } from '../corpus/change-anchor.ts';
import { changeLanguage } from '../corpus/change-language.ts';
import { homeOf } from '../corpus/home-of.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Change } from '../corpus/types.ts';
import { tellEvidence, tellParts, type ToldEvidence, type ToldPart } from '../corpus/told-changes.ts';
import { diffWords } from '../ledger/diff-words.ts';
import { toAtom } from './atom.ts';
import { feedParts, type FeedPart } from './feed-parts.ts';
import type { SiteContext } from './schema-org.ts';

/** Every change after publication, newest first: the feed of them, then its archive documents. */
export const changesInParts = (corpus: Corpus, { lang }: Pick<SiteContext, 'lang'>) =>
  feedParts(corpus.changesIn(lang));

/** `/corrections.xml` and its archive: each change as an entry of its own. */
export function toCorrectionsFeed(
  corpus: Corpus,
  context: SiteContext,
  part: FeedPart<Change> = changesInParts(corpus, context)[0],
): string {
  const { lang, site, to, wordsOf } = context;
  const words = wordsOf(lang);
  const said = words.history;
  return toAtom({
    part,
    archive: (number) => to.absolute(to.correctionsArchive(number)),
    title: `${site.name}: ${said.corrections}`,
    subtitle: said.correctionsIntro,
    self: to.absolute(to.correctionsFeed),
    page: to.absolute(to.corrections),
    lang,
    rights: site.licence.name,
    author: { name: site.publisher.name, uri: to.absolute(to.home) },
    entries: part.entries.map((change) => {
      const url = `${to.absolute(to.thing(change))}#${changeAnchor(change)}`;
      return {
        id: url,
        url,
        title: words.labelled({ label: said.types[change.type], value: change.title }),
        summary: change.reason ?? said.types[change.type],
        html: tell(change, corpus, context),
        lang,
        authors: [site.publisher.name],
        published: change.date,
        updated: change.date,
      };
    }),
    // There was something to correct from then on, and nothing has been.
    emptySince: corpus.articles
      .map(({ published }) => published)
      .sort()
      .at(0),
  });
}

/**
 * What `/corrections/` says of a change: where and why, for a revision each part before and after, else the words and
 * the assessment that came or went.
 */
function tell(change: Change, corpus: Corpus, { lang, site, to, wordsOf }: SiteContext): string {
  const told = changeLanguage(change, { lang, original: { lang: site.languages[0] } });
  const { reason, type, revision } = change;
  const words = wordsOf(lang);
  const said = words.history;
  const name = (word: string): string => words.assessments[word as Assessment].name;
  const part = (label: string, value: readonly (Element | string)[]): Element =>
    h('p', [words.labelled.around('value', { label })[0], ...value]);
  const home = homeOf(corpus, change.article, lang);
  const changes = type === 'revised' ? revision?.changes : undefined;
  const pieces = tellEvidence(changes?.evidence, corpus, words);
  const names = new Intl.ListFormat(words.language.locale).format(revision?.by ?? []);
  return toHtml([
    ...(home ? [h('p', h('a', { href: to.absolute(to.article(home.id)) }, home.title))] : []),
    ...(reason === undefined ? [] : [h('p', { lang: told }, reason)]),
    ...(names === '' || type === 'retired' ? [] : [h('p', said.reviewedBy({ names }))]),
    ...(changes ? tellParts(changes, corpus, words).map(toPart) : []),
    ...(pieces.length > 0
      ? [
          h('p', words.labelled.around('value', { label: said.evidence })[0].trimEnd()),
          h('ul', pieces.map(toPiece)),
        ]
      : []),
    ...(type !== 'revised' && revision
      ? [part(said.passage, [revision.passage]), part(said.assessment, [name(revision.assessment)])]
      : []),
  ]);

  function toPiece({ source, title, before, after, parts }: ToldEvidence): Element {
    const link = h('a', { href: to.absolute(to.source(source)) }, title);
    return h('li', [before, link, after, ...parts.map(toPart)]);
  }

  function toPart({ part: what, label, before, after }: ToldPart): Element {
    return what === 'assessment'
      ? part(label, [h('del', name(before)), ' ', h('ins', name(after))])
      : part(label, mark([before, after]));
  }
}

const mark = ([before, after]: readonly [string, string]): (Element | string)[] =>
  diffWords(before, after).map(({ type, text }) => {
    if (text.trim() === '') return type === 'removed' ? '' : text;
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
