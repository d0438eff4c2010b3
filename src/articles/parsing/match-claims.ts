import { issue } from '../../issues/issue.ts';
import type { Point } from '../../issues/point.ts';
import { nearMisses } from '../../issues/nearest.ts';
import type { Reference } from '../../claims/types.ts';
import type { ArticleState, ComponentReference, LostTag } from '../types.ts';

/** What it reads of the parse, and what it adds. */
type State = Pick<ArticleState, 'file' | 'issues' | 'claims' | 'annotated' | 'anchors' | 'named' | 'lost'>;

/**
 * Check that every claim has its annotation and every annotation its claim, and that what names a claim (findings in
 * brief, links, components) names one of this article. Where a tag could not be read, what is missing beside it goes unsaid.
 */
export function matchClaims(state: State, findings: readonly Reference[]): void {
  const { file, issues, claims, annotated, anchors, named } = state;
  const first = new Map<string, Point>();
  for (const { id, place } of annotated) {
    const earlier = first.get(id);
    if (!earlier) first.set(id, place);
    else {
      const where = `${earlier.line}:${earlier.column}`;
      issues.push(issue(file, place, 'duplicate-annotation', { id, first: where }));
    }
  }

  const bare = new Map(
    [...claims].flatMap(([id, { place }]) => (first.has(id) ? [] : [[id, place] as const])),
  );
  const idle = new Map([...first].filter(([id]) => !claims.has(id)));
  excuse(state.lost, bare, idle);

  // What was meant by one is not meant by another.
  const nearBare = nearMisses(bare.keys());
  for (const [id, place] of idle) {
    const near = [nearBare(id)].find((found) => found !== undefined && bare.has(found));
    issues.push(issue(file, place, 'annotation-without-claim', { id, near }));
    if (near !== undefined) bare.delete(near); // one mistake: the two are meant for each other
  }
  for (const [id, place] of bare) issues.push(issue(file, place, 'claim-without-annotation', { id }));

  const nearClaim = nearMisses(claims.keys());
  const known = new Set([...claims.keys(), ...first.keys(), ...state.lost.map(({ id }) => id)]);
  for (const { id, place, by } of [...findings, ...named] as ComponentReference[]) {
    if (known.has(id)) continue;
    issues.push(issue(file, place, 'unknown-claim', { id, near: nearClaim(id), by }));
  }
  for (const { id, place } of anchors) {
    if (known.has(id)) continue;
    issues.push(issue(file, place, 'unknown-anchor', { anchor: id, near: nearClaim(id) }));
  }
}

/** Take out what is alone because its other half could not be read. Of a tag without id, that is what stands next to it. */
function excuse(lost: readonly LostTag[], bare: Map<string, Point>, idle: Map<string, Point>): void {
  for (const { id = '' } of lost) {
    bare.delete(id);
    idle.delete(id);
  }
  for (const { name, id, place } of lost) {
    if (id !== undefined) continue;
    if (name === 'Claim') idle.delete([...idle].find(([, at]) => at.line >= place.line)?.[0] ?? '');
    if (name === 'Annotation') bare.delete([...bare].findLast(([, at]) => at.line <= place.line)?.[0] ?? '');
  }
}
