import type { Drawing } from '../../pictures/drawing.ts';
import { fingerprint } from '../../records/fingerprint.ts';

/** A file that a component publishes beside its article. */
export interface ComponentFile {
  /** What it is, for who saves it: `chart`. */
  readonly name: string;
  /** Each has a route of its own: see build/component-files.ts. */
  readonly extension: 'svg' | 'png' | 'csv';
  /** Its media type. */
  readonly type: string;
  /** Its text; of pixels that of the drawing they show. */
  readonly body: string;
  /** What its pixels show, where it is no text. */
  readonly pixels?: Drawing;
}

/** Its name below its article's `files/`. It changes with what is in it: a copy that someone kept is never wrong. */
export const fileName = ({ name, extension, body }: ComponentFile): string =>
  `${name}.${fingerprint(body)}.${extension}`;
