import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TypingRest } from './typing-rest.ts';

describe(TypingRest, () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Whether who waits now has gone on. */
  const watch = (typing: TypingRest): (() => boolean) => {
    let gone = false;
    void typing.rested().then(() => (gone = true));
    return () => gone;
  };

  test('lets nobody wait before anything is typed', async () => {
    const gone = watch(new TypingRest());
    await vi.advanceTimersByTimeAsync(0);
    expect(gone()).toBe(true);
  });

  test('comes once, after the last of several keys', async () => {
    const typing = new TypingRest();
    const waiting = [...Array(5).keys()].map((at) => {
      typing.typed('boluarte'.slice(0, at + 1));
      return watch(typing);
    });
    for (const [at, gone] of waiting.entries()) expect([at, gone()]).toEqual([at, false]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(waiting.map((gone) => gone())).toEqual([false, false, false, false, true]);
  });

  test('is there at once for a text that was pasted, and for one that was sent off', async () => {
    const typing = new TypingRest();
    typing.typed('Dina Boluarte');
    const pasted = watch(typing);
    typing.typed('Dina Boluart');
    const typed = watch(typing);
    typing.done('Dina Boluart');
    const sent = watch(typing);
    await vi.advanceTimersByTimeAsync(0);
    expect([pasted(), typed(), sent()]).toEqual([true, false, true]);
  });
});
