/**
 * Run what goes on until someone stops it: stopping is then its good end, and the exit status says so.
 *
 * @param close ends what is open. Who asks twice does not wait for it.
 */
export function onStop(close: () => unknown): void {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Vite would make a failure of it.
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (asked) process.exit(0);
      asked = true;
      void Promise.resolve(close()).finally(() => process.exit(0));
    });
  }
}
