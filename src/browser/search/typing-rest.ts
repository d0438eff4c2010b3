/** How long typing rests before it is taken for done. */
const pause = 250;

/** Tells when typing rests. Who waited while someone typed on waits for ever: what was wanted is wanted no more. */
export class TypingRest {
  #rested = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #before = '';

  /** Say what stands in the box now. More than a letter at once was not typed, and need not rest. */
  typed(text: string): void {
    clearTimeout(this.#timer);
    const more = Math.abs(text.length - this.#before.length);
    this.#before = text;
    this.#rested =
      more > 1
        ? Promise.resolve()
        : new Promise((resolve) => {
            this.#timer = setTimeout(resolve, pause);
          });
  }

  /** What follows was asked for: nobody types. */
  done(text: string): void {
    clearTimeout(this.#timer);
    this.#before = text;
    this.#rested = Promise.resolve();
  }

  rested(): Promise<void> {
    return this.#rested;
  }
}
