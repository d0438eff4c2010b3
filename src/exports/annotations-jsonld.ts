import type { Addresses } from '../site/addresses.ts';
import type { Article, Claim, RetiredRecord } from '../corpus/types.ts';
import type { SiteContext } from './schema-org.ts';

/**
 * The claims of an article as a W3C Web Annotation collection on one page: each annotation assesses the passage that
 * its selectors find.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */
export function toAnnotationCollection(article: Article, context: SiteContext): object {
  const { to } = context;
  const id = to.absolute(to.annotations(article.id));
  const page = `${id}#page`;
  const total = article.claims.length;
  return {
    ...toHead(article, total, context),
    ...(total === 0
      ? {}
      : {
          first: {
            id: page,
            type: 'AnnotationPage',
            partOf: id,
            startIndex: 0,
            items: article.claims.map((claim) => toAnnotation(claim, id, to)),
          },
          last: page,
        }),
  };
}

/** The collection of an article that was withdrawn: it is there, and holds nothing. */
export const toCollectionOfRetired = (record: RetiredRecord, context: SiteContext): object =>
  toHead(record, 0, context);

const toHead = (
  article: { id: string; title: string },
  total: number,
  { site, to }: SiteContext,
): object => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: to.absolute(to.annotations(article.id)),
  type: 'AnnotationCollection',
  label: article.title,
  creator: { type: 'Organization', name: site.publisher.name, homepage: to.absolute(to.home) },
  rights: site.licence.url,
  total,
});

/** The words of a judgement are names of our own: each leads to where it is explained, or what it stands for. */
function toAnnotation(claim: Claim, collection: string, to: Addresses): object {
  const { id, article, lang, statement, rationale, assessment, kind, selector, published, updated } = claim;
  const text = (value: string, purpose: string) => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    language: lang,
  });
  const thing = (source: string, purpose: string) => ({ type: 'SpecificResource', purpose, source });
  return {
    id: `${collection}#${id}`,
    type: 'Annotation',
    motivation: 'assessing',
    created: `${published}T00:00:00Z`,
    modified: `${updated}T00:00:00Z`,
    canonical: to.absolute(to.claim(claim)),
    body: [
      text(statement, 'describing'),
      text(rationale.text, 'assessing'),
      { type: 'TextualBody', purpose: 'classifying', value: assessment },
      { type: 'TextualBody', purpose: 'tagging', value: kind },
      ...claim.entities.map((entity) => thing(to.absolute(to.entity(entity.id)), 'identifying')),
      ...claim.evidence.map(({ source }) => thing(to.absolute(to.source(source.id)), 'linking')),
    ],
    target: {
      type: 'SpecificResource',
      source: to.absolute(to.article(article)),
      selector: [
        { type: 'TextQuoteSelector', ...selector },
        { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: id },
      ],
    },
  };
}
