import type { Ask, Clock, Reply } from './web.ts';

/** A host that wants to be left alone for longer than anyone waits. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
  readonly host: string;
  /** When it may be asked again; milliseconds since 1970. */
  readonly until: number;
  constructor(host: string, until: number) {
    super(`${host} is busy and asks to be left alone until ${toMinute(until)}`);
    this.host = host;
    this.until = until;
  }
}

const toMinute = (moment: number): string =>
  `${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

interface Patience {
  /** The longest that a host is waited for at a time, in milliseconds. */
  readonly longest: number;
  readonly clock: Clock;
  /** Hosts that were busy in an earlier run, and until when. */
  readonly busy?: ReadonlyMap<string, number>;
}

/** How often one question is put, where its host is busy. */
const tries = 4;
/** What is waited where a host is busy and does not say how long; twice as long each time. */
const first = 5_000;

/**
 * Ask as one who takes no for an answer: a host that is busy (429, or 503 with `Retry-After`) is asked again when it says
 * so. When that is too far off, it is asked nothing more before then.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function patiently(ask: Ask, { longest, clock, busy }: Patience): Ask {
  const closed = new Map(busy);
  return async (question) => {
    const { host } = new URL(question.url);
    for (let attempt = 0; ; attempt += 1) {
      const until = closed.get(host);
      if (until !== undefined && until > clock.now()) throw new BusyError(host, until);
      const reply = await ask(question);
      const asked = pauseOf(reply, clock.now());
      if (asked === undefined) return reply;
      const pause = asked === 'unsaid' ? first * 2 ** attempt : asked;
      if (pause > longest || attempt + 1 === tries) {
        const later = clock.now() + Math.max(pause, first);
        closed.set(host, later);
        throw new BusyError(host, later);
      }
      await clock.wait(pause);
    }
  };
}

/** Longer than this no host is believed: a year that was written for a second would keep it closed for good. */
const day = 86_400_000;

/** How long a server that is busy asks to be left alone; `undefined` where it is not. */
export function pauseOf({ status, headers }: Reply, now: number): number | 'unsaid' | undefined {
  const said = headers['retry-after']?.trim();
  if (status !== 429 && !(status === 503 && said !== undefined)) return undefined;
  if (said === undefined) return 'unsaid';
  const pause = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isFinite(pause) ? Math.min(Math.max(pause, 0), day) : 'unsaid';
}
