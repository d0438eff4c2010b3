import { fingerprint } from '../../records/fingerprint.ts';
import type { View } from './view.ts';

/**
 * Of what the land is drawn from, and how: it is raised when either changes (a test tells), so that a copy that someone
 * kept is never wrong.
 */
export const edition = 'world-atlas 2.0.2, 2';

/** Below the site's root: where the image of a view's land is published. Who needs it need not draw it. */
export const landPath = (view: View): string =>
  `images/maps/${fingerprint(JSON.stringify([view, edition]))}.svg`;
