import { fingerprint } from '../../records/fingerprint.ts';

/** A file that a component publishes beside its article. */
export interface ComponentFile {
  /** What it is, for who saves it: `chart`. */
  readonly name: string;
  readonly extension: string;
  /** Its media type. */
  readonly type: string;
  readonly body: string;
}

/** Its name below its article's `files/`. It changes with what is in it: a copy that someone kept is never wrong. */
export const fileName = ({ name, extension, body }: ComponentFile): string =>
  `${name}.${fingerprint(body)}.${extension}`;
