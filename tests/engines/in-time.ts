/** Longer than a driver waits for a page (see webkit.ts), shorter than a test may take. */
const patience = 280_000;

/**
 * Guard what is asked of a driver against waiting for ever. What it leaves unanswered is named, and then nothing more is
 * asked of that browser: each test after it would wait as long for what it waits for.
 */
export function inTime(browser: string, limit = patience) {
  let lost: string | undefined;
  return async <Answer>(asked: string, answer: () => Promise<Answer>): Promise<Answer> => {
    if (lost !== undefined) throw new Error(`${browser} was lost before, at ${lost}.`);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        lost = asked;
        reject(new Error(`${browser} left ${asked} unanswered for ${limit / 1000} s.`));
      }, limit);
    });
    try {
      return await Promise.race([answer(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
