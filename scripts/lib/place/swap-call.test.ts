import { describe, expect, test } from 'vitest';
import { swapCall } from './swap-call.ts';

describe(swapCall, () => {
  test('is what each system has for it, with as many arguments as it takes', () => {
    // As <fcntl.h>, <linux/fs.h> and <sys/stdio.h> define them: AT_FDCWD, RENAME_EXCHANGE, RENAME_SWAP.
    expect(swapCall('linux', 'a', 'b')).toMatchObject({
      name: 'renameat2',
      values: [-100, 'a', -100, 'b', 2],
    });
    expect(swapCall('darwin', 'a', 'b')).toMatchObject({ name: 'renamex_np', values: ['a', 'b', 2] });
    for (const platform of ['linux', 'darwin'] as const) {
      const { types = [], values = [] } = swapCall(platform, 'a', 'b') ?? {};
      expect(values.map((value) => (typeof value === 'string' ? 'string' : 'number'))).toEqual(
        types.map((type) => (type === 'string' ? 'string' : 'number')),
      );
    }
  });

  test('is none where there is none', () => {
    expect(swapCall('win32', 'a', 'b')).toBeUndefined();
    expect(swapCall('freebsd', 'a', 'b')).toBeUndefined();
  });
});
