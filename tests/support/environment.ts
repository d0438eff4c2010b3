/** Node as it is; what a process of tests has started is ended after its last file. */
import { builtinEnvironments, type Environment } from 'vitest/runtime';
import { ends } from './at-end.ts';

const { node } = builtinEnvironments;

export default {
  name: 'node-that-ends',
  viteEnvironment: 'ssr',
  async setup(global, options) {
    const { teardown } = await node.setup(global, options);
    return {
      async teardown(of) {
        await Promise.all(ends().map((end) => end()));
        await teardown(of);
      },
    };
  },
} satisfies Environment;
