import { Worker } from 'node:worker_threads';
import type { IndexBeside } from '../search/indexed/postings.ts';
import type { SearchRecord } from '../search/indexed/to-records.ts';

/** What a thread is asked for. */
export interface IndexTask {
  readonly number: number;
  readonly records: readonly SearchRecord[];
  readonly lang: string;
  readonly beside: readonly IndexBeside[];
}

/** What it answers: the files, or why there are none. */
export interface IndexMade {
  readonly number: number;
  readonly files?: ReadonlyMap<string, Uint8Array>;
  readonly error?: unknown;
}

interface Waiting {
  readonly resolve: (files: ReadonlyMap<string, Uint8Array>) => void;
  readonly reject: (error: unknown) => void;
}

/** Indices are made one after the other in a thread of their own, which begins with the first. */
export class IndexThread {
  #worker: Worker | undefined;
  #number = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** See `make-index.ts`. */
  makeIndex(
    records: readonly SearchRecord[],
    lang: string,
    beside: readonly IndexBeside[] = [],
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    const worker = (this.#worker ??= this.#begin());
    const number = (this.#number += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      // Who waits for an answer has no other reason to go on.
      worker.ref();
      worker.postMessage({ number, records, lang, beside } satisfies IndexTask);
    });
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url));
    worker.on('message', ({ number, files, error }: IndexMade) => {
      const waiting = this.#waiting.get(number);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) worker.unref();
      if (files) waiting?.resolve(files);
      else waiting?.reject(error);
    });
    const lose = (error: unknown): void => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on('error', lose);
    worker.on('exit', () => lose(new Error('The thread that makes the search index ended.')));
    return worker;
  }
}
