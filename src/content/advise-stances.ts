import type { ArticleReferences, ParsedArticle } from '../articles/types.ts';
import { knownRecords, referencesByFile, type KnownRecords } from './known-records.ts';
import type { ParsedFolder } from './parse-folder.ts';
import { remembering } from '../records/remembering.ts';
import type { Figure } from '../claims/figures.ts';
import { stanceDoubt } from '../claims/stance-doubt.ts';
import { toldWords } from '../claims/told-words.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { fileStart } from '../issues/point.ts';

/** Advise where a record says who spoke, or how evidence stands, otherwise than its own words and figures do. */
export function adviseStances(folder: ParsedFolder): Issue[] {
  const known = knownRecords(folder);
  const referencesOf = referencesByFile(folder);
  return folder.articles
    .filter(({ lang }) => lang === folder.original)
    .flatMap((article) => adviseArticle(article, referencesOf.get(article.file), known));
}

const adviseArticle = remembering(
  (
    { file, annotations }: ParsedArticle,
    references: ArticleReferences | undefined,
    { names }: KnownRecords,
  ): Issue[] => {
    const places = new Map(references?.annotated.map(({ id, place }) => [id, place]));
    return annotations.flatMap(({ claim: id, statement, speaker, claimed, evidence }): Issue[] => {
      const place = places.get(id) ?? fileStart;
      const verb = toldWords(statement, names.get(speaker) ?? []);
      return [
        ...(verb === undefined ? [] : [issue(file, place, 'speaker-told', { id, speaker, verb })]),
        ...evidence.flatMap((piece): Issue[] => {
          const doubt = stanceDoubt(claimed, piece);
          if (doubt === undefined) return [];
          const { source, stance } = piece;
          const values = { id, source, stance, claimed: said(doubt.claimed), found: said(doubt.found) };
          return [
            issue(file, place, doubt.type === 'ceiling' ? 'ceiling-as-count' : 'stance-and-figures', values),
          ];
        }),
      ];
    });
  },
);

const said = ({ value, unit, note }: Figure): string =>
  `${value} ${unit}${note === undefined ? '' : ` (${note})`}`;
