import type { Change } from './types.ts';

/** Where on the page of a thing one of its changes is told. */
export const changeAnchor = ({ type, revision }: Change): string =>
  type === 'retired' ? 'page--withdrawn' : `page--revision-${revision?.number ?? 1}`;
