/**
 * What lies over the text (an annotation, the sheet of facts) is a step in the history: Back takes it away. One step
 * serves them all: closing leaves it in place (going back would stop a page that is just being left), and whatever
 * is brought up next takes it over.
 */
interface Step {
  /** Id of what lies over the text, if anything still does. */
  readonly over: string | undefined;
  /** The fragment, with its `#`, that the address had before. */
  readonly from: string;
}

function currentStep(): Step | undefined {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'from' in state ? (state as Step) : undefined;
}

/** Id of what this step of the history lays over the text. */
export const overText = (): string | undefined => currentStep()?.over;

/** Make what lies over the text a step. @param hash the fragment it is known by; without one the address stays. */
export function enterStep(over: string, hash?: string): void {
  const step = currentStep();
  const from = step?.from ?? location.hash;
  const next: Step = { over, from };
  if (step) history.replaceState(next, '', addressOf(hash ?? from));
  else history.pushState(next, '', addressOf(hash ?? from));
}

/** It was closed: the address is again what it was, filters aside. */
export function leaveStep(over: string): void {
  const step = currentStep();
  if (step?.over === over)
    history.replaceState({ over: undefined, from: step.from } satisfies Step, '', addressOf(step.from));
}

/** Lead to a passage without another step. @param keep whether what lies over the text stays there. */
export function goTo(hash: string, keep = false): void {
  const step = currentStep();
  leading = true;
  location.replace(hash); // loses the state of this step, and says so by a popstate of its own
  leading = false;
  if (step) history.replaceState({ over: keep ? step.over : undefined, from: hash } satisfies Step, '');
}

let leading = false;

/** Whether a popstate comes from `goTo`, not from Back or Forward. */
export const isLeading = (): boolean => leading;

const addressOf = (hash: string): string => location.pathname + location.search + hash;
