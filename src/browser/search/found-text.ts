import type { Found, Fragment } from '../../search/ranking/engine.ts';
import type { Fragments } from './fragments.ts';

/** A result whose text is fetched when it is asked for. A search may give 40,000 of them, of which 12 are shown. */
export class FoundText implements Found {
  readonly id: string;
  readonly score: number;
  readonly #fragments: Fragments;

  constructor(id: string, score: number, fragments: Fragments) {
    this.id = id;
    this.score = score;
    this.#fragments = fragments;
  }

  load(): Promise<Fragment> {
    return this.#fragments.load(this.id);
  }
}
