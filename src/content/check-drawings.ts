import type { Drawn } from '../articles/components/component.ts';
import { proseComponent } from '../articles/components/index.ts';
import type { ArticleReferences, ParsedArticle } from '../articles/types.ts';
import { aboutIn } from '../claims/about.ts';
import type { ParsedEntity } from '../entities/parse-entity.ts';
import type { Issue } from '../issues/issue.ts';
import { remembering } from '../records/remembering.ts';
import { referencesByFile } from './known-records.ts';
import type { ParsedFolder } from './parse-folder.ts';

/** Check that what draws on an article finds there what it is to draw. An edition in another language draws what its original does. */
export function checkDrawings(folder: ParsedFolder): Issue[] {
  const referencesOf = referencesByFile(folder);
  return folder.articles.flatMap((article) => {
    const references = referencesOf.get(article.file);
    // What could not be read may be just what is missing.
    if (!references?.whole || references.drawings.length === 0) return [];
    // An annotation with a mistake may hold just what is missing.
    return article.annotations.length < article.passages.length
      ? []
      : checkArticle(article, references, folder.entities);
  });
}

/** Made anew when the article or any entity changed. */
const checkArticle = remembering(
  (article: ParsedArticle, { drawings }: ArticleReferences, entities: readonly ParsedEntity[]): Issue[] => {
    const drawn = drawnOn(article, entities);
    const known = {
      claim: new Set(drawn.claims.map(({ id }) => id)),
      entity: new Set(entities.map(({ entity }) => entity.id)),
    };
    return drawings.flatMap((drawing) => {
      const component = proseComponent(drawing.name);
      // What names nothing was said already.
      const sound = (component.refers?.(drawing.attributes as never) ?? []).every(
        ({ kind, id }) => kind === 'source' || known[kind].has(id),
      );
      return sound ? (component.lacks?.(drawing as never, drawn) ?? []) : [];
    });
  },
);

function drawnOn(
  { passages, annotations, mentions }: ParsedArticle,
  entities: readonly ParsedEntity[],
): Drawn {
  const known = new Map(entities.map(({ entity }) => [entity.id, entity]));
  const annotation = new Map(annotations.map((one) => [one.claim, one]));
  const claims = passages.flatMap((passage) => {
    const of = annotation.get(passage.id);
    return of
      ? [{ id: passage.id, asOf: of.asOf, entities: [...aboutIn(passage, of)].map((id) => ({ id })) }]
      : [];
  });
  const about = new Set([...mentions, ...claims.flatMap((claim) => claim.entities.map(({ id }) => id))]);
  return { claims, entities: [...about], entity: (id) => known.get(id) };
}
