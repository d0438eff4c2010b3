import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { saysNow } from '../claims/says-now.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../corpus/types.ts';
import type { Entity } from '../entities/schema.ts';
import { sayFollows } from '../i18n/behind.ts';
import { judged } from '../i18n/judged.ts';
import { toAtom } from './atom.ts';
import type { SiteContext } from './schema-org.ts';

/** As many as a reader who looks in once a week misses nothing of; all of them stand on the entity's page. */
const most = 20;

/** `/entities/<entity>/feed.xml`: the claims about an entity, those that are new or were revised last first. */
export function toEntityFeed(entity: Entity, lang: string, corpus: Corpus, context: SiteContext): string {
  const { site, to, wordsOf } = context;
  const words = wordsOf(lang);
  const claims = [...corpus.claimsAbout(entity.id, lang)].sort((a, b) =>
    a.updated === b.updated ? (a.published < b.published ? 1 : -1) : a.updated < b.updated ? 1 : -1,
  );
  return toAtom({
    title: `${site.name}: ${entity.name}`,
    subtitle: words.entity.feed({ name: entity.name }),
    self: to.absolute(to.entityFeed(entity.id)),
    page: to.absolute(to.entity(entity.id)),
    lang,
    rights: site.licence.name,
    author: { name: site.publisher.name, uri: to.absolute(to.home) },
    entries: claims.slice(0, most).map((claim) => {
      const url = to.absolute(to.claim(claim));
      return {
        id: url,
        url,
        title: judged(claim, words),
        summary: claim.revisions.at(-1)?.reason ?? saysNow(claim),
        html: tell(claim, corpus, context),
        lang,
        authors: corpus.article(claim.article, lang)?.authors ?? [],
        published: claim.published,
        updated: claim.updated,
      };
    }),
    emptySince: undefined,
  });
}

/** What the claim says, how it stands and why, and in which analysis. */
function tell(claim: Claim, corpus: Corpus, { site, to, wordsOf }: SiteContext): string {
  const words = wordsOf(claim.lang);
  const article = corpus.article(claim.article, claim.lang);
  const reason = claim.revisions.at(-1)?.reason;
  const { behind, rationale } = claim;
  const why = behind ? sayFollows(behind.date, words, wordsOf(site.languages[0])) : rationale.text;
  return toHtml([
    h('p', h('a', { href: to.absolute(to.claim(claim)) }, saysNow(claim))),
    h('p', h('strong', words.assessments[claim.assessment].name)),
    h('p', why),
    ...(reason === undefined
      ? []
      : [h('p', words.history.comment({ type: words.history.types.revised, reason }))]),
    ...(article ? [h('p', h('a', { href: to.absolute(to.passage(claim)) }, article.title))] : []),
  ]);
}
