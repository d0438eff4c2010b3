import { loadOnce } from '../site/load.ts';

/** A part of the program could not be had: there is no network, or the site has other files since the page was loaded. */
export class PartLost extends Error {}

/** The text of something that was found could not be had. */
export class TextLost extends Error {}

/** Fetch a part of the program. @throws PartLost */
export const loadPart = <Part>(part: () => Promise<Part>): Promise<Part> =>
  loadOnce(part).catch((cause: unknown) => {
    throw new PartLost('A part of the program could not be had.', { cause });
  });
