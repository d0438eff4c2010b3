/** Figures beside their budgets, a line each; remembers whether all were met. */
export class Budget {
  met = true;

  report(what: string, value: number, most: number, unit: string, budget: string): void {
    const met = value <= most;
    this.met &&= met;
    const shown = Number.isInteger(value) ? String(value) : value.toFixed(unit === 'ms' ? 1 : 4);
    console.log(
      `${met ? 'ok   ' : 'OVER '} ${what.padEnd(24)} ${shown.padStart(8)} ${unit.padEnd(6)} at most ${budget}`,
    );
  }
}
