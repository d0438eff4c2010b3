/**
 * The last day that is not yet to come: tomorrow in UTC, for somewhere it is that already.
 *
 * @param now the moment, where it is not this one.
 */
export const latestDay = (now = new Date()): string =>
  new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
