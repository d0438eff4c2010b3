import type { ParsedFolder } from './parse-folder.ts';
import type { Figure } from '../claims/figures.ts';
import { stanceDoubt } from '../claims/stance-doubt.ts';
import { toldWords } from '../claims/told-words.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { fileStart } from '../issues/point.ts';

/** Advise where a record says who spoke, or how evidence stands, otherwise than its own words and figures do. */
export function adviseStances({ articles, references, entities }: ParsedFolder): Issue[] {
  const names = new Map(entities.map(({ entity: { id, name, aliases } }) => [id, [name, ...aliases]]));
  return articles.flatMap(({ file, annotations }) => {
    const places = new Map(
      references.find((each) => each.file === file)?.annotated.map(({ id, place }) => [id, place]),
    );
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
  });
}

const said = ({ value, unit, note }: Figure): string =>
  `${value} ${unit}${note === undefined ? '' : ` (${note})`}`;
