/** How facts are found by words. Loaded when someone turns to the box: what it weighs costs no one else anything. */
import { TextFinder } from '../../search/text-finder.ts';
import { forgive, type Forgiven } from './forgive.ts';

/** What the words of a query find. */
export interface Met {
  /** Of each fact whether it holds every word. */
  readonly held: readonly boolean[];
  /** What was made of words that stand in no fact. */
  readonly meant?: Forgiven;
}

/** The texts of facts: of each everything it can be found by. */
export class FactWords extends TextFinder {
  find(query: string): Met {
    const words = this.words(query);
    if (words.every((word) => this.stands(word))) return { held: this.holding(words) };
    const meant = forgive(words, this.texts);
    return {
      held: meant.words.length === 0 ? this.texts.map(() => false) : this.holding(meant.words),
      meant,
    };
  }
}
