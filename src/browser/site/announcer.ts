/** How long typing rests before what was found is said, and how long before it is said once more. */
const rest = 400;
const longRest = 3000;
/** So many keys lie between two sentences while someone types: two at most in ten. */
const keysBetween = 5;

/**
 * Says what was found without talking over someone who types: the sentence comes when typing rests, and the next one
 * not before five more keys.
 */
export class Announcer {
  readonly #say: () => void;
  #keys = keysBetween;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastKey = 0;

  constructor(say: () => void) {
    this.#say = say;
  }

  /** A key was typed. */
  typed(): void {
    this.#keys += 1;
    this.#lastKey = performance.now();
  }

  /** There is something new to say. @param now whether someone asked and waits for it. */
  news(now: boolean): void {
    clearTimeout(this.#timer);
    if (now) {
      this.#speak();
      return;
    }
    const wait = this.#keys >= keysBetween ? rest : longRest;
    this.#timer = setTimeout(() => this.#speak(), Math.max(0, this.#lastKey + wait - performance.now()));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #speak(): void {
    this.#keys = 0;
    this.#say();
  }
}
