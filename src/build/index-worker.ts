/** The thread of `index-thread.ts`. */
import { parentPort } from 'node:worker_threads';
import type { IndexMade, IndexTask } from './index-thread.ts';
import { makeIndex } from './make-index.ts';

const port = parentPort;
/** The engine is one process, and stems of all languages: one index after the other. */
let last: Promise<unknown> = Promise.resolve();

port?.on('message', ({ number, records, lang, beside }: IndexTask) => {
  last = last
    .then(() => makeIndex(records, lang, beside))
    .then(
      (files) => port.postMessage({ number, files } satisfies IndexMade),
      (error: unknown) => port.postMessage({ number, error } satisfies IndexMade),
    );
});
