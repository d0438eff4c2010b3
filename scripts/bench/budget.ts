/** Figures beside their budgets, a line each; remembers how many were met. */
export class Budget {
  #measured = 0;
  readonly #over: string[] = [];

  get met(): boolean {
    return this.#over.length === 0;
  }

  /** What was measured, in a sentence. */
  get summary(): string {
    const figures = `${this.#measured} ${this.#measured === 1 ? 'figure' : 'figures'} measured`;
    return this.met
      ? `${figures}, each within its budget.`
      : `${figures}, ${this.#over.length} over budget: ${this.#over.join(', ')}.`;
  }

  report(what: string, value: number, most: number, unit: string, budget: string): void {
    const met = value <= most;
    this.#measured += 1;
    if (!met) this.#over.push(what);
    const shown = Number.isInteger(value) ? String(value) : value.toFixed(unit === 'ms' ? 1 : 4);
    console.log(
      `${met ? 'ok   ' : 'OVER '} ${what.padEnd(24)} ${shown.padStart(8)} ${unit.padEnd(6)} at most ${budget}`,
    );
  }
}
