/** What finding and making copies needs of the world: it asks, it waits, it knows the time. */

/** A question to a server. */
export interface Question {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Read no more than so many bytes; what is longer is cut off there, and no failure. */
  readonly start?: number;
}

/** What it answered. It is not followed: `location` is as it was sent. */
export interface Reply {
  readonly status: number;
  /** By their names in small letters; one that came twice, with a comma between. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Uint8Array;
}

/** @throws Error with a sentence's end when no whole answer comes; `NotPublicError` for what is not public. */
export type Ask = (question: Question) => Promise<Reply>;

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A copy in a public archive. */
export interface Copy {
  readonly url: string;
  /** The day on which it was made, in UTC. */
  readonly date: string;
}

/** A moment as the day that it falls on, in UTC. */
export const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** `20241118093015` as a moment; `undefined` for what is none. */
export function momentOf(timestamp: string): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timestamp) ?? [];
  const moment = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment) ? undefined : moment;
}

/** A moment as archives write it: `20241118093015`. */
export const toTimestamp = (moment: number): string =>
  new Date(moment).toISOString().replaceAll(/\D/g, '').slice(0, 14);
