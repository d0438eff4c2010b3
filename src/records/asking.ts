/** Who notes what is asked, and who remembers an answer and passes on what was asked for it. See `build/asked.ts`. */
export interface Asking {
  /** Each question as text. */
  readonly asked: Set<string>;
  /** Whether all that was asked could be noted. */
  sound: boolean;
}

/** The modules of a site are loaded more than once: this is one for all of them. */
const shared = globalThis as { plumblineAsking?: Asking };

/** Who notes at the moment, if anyone does. */
export const asking = (): Asking | undefined => shared.plumblineAsking;

/** Let another note from now on, or no one. */
export function letNote(other: Asking | undefined): void {
  if (other) shared.plumblineAsking = other;
  else delete shared.plumblineAsking;
}

/**
 * Make something that is kept, and find out what is asked for it: who takes it later has asked the same.
 *
 * @returns `asked`: nothing where nothing was asked, as for most things.
 */
export function askingWhile<Made>(make: () => Made): {
  readonly made: Made;
  readonly asked: Asking | undefined;
} {
  const outer = asking();
  const own: Asking = { asked: new Set(), sound: true };
  letNote(own);
  try {
    const made = make();
    return { made, asked: own.asked.size > 0 || !own.sound ? own : undefined };
  } finally {
    letNote(outer);
    passOn(own);
  }
}

/** Tell who notes now that this was asked. */
export function passOn({ asked, sound }: Asking): void {
  const outer = asking();
  if (!outer) return;
  for (const question of asked) outer.asked.add(question);
  outer.sound &&= sound;
}

/** Do something of which no one is told what it asks. */
export function unasked<Made>(work: () => Made): Made {
  const outer = asking();
  if (!outer) return work();
  letNote(undefined);
  try {
    return work();
  } finally {
    letNote(outer);
  }
}
