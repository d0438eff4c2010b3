/** `node --experimental-ffi exchange-call.ts ONE OTHER`: the call itself; ends with 0 if they have changed names. */
import { dlopen } from 'node:ffi';

const [one = '', other = ''] = process.argv.slice(2);
process.exitCode = call() === 0 ? 0 : 1;

function call(): number {
  switch (process.platform) {
    case 'linux': {
      // int renameat2(int olddir, const char *old, int newdir, const char *new, unsigned flags)
      const [here, exchanging] = [-100, 2];
      const { functions } = dlopen(null, {
        renameat2: { arguments: ['int32', 'string', 'int32', 'string', 'uint32'], return: 'int32' },
      });
      return functions.renameat2(here, one, here, other, exchanging);
    }
    case 'darwin': {
      // int renamex_np(const char *from, const char *to, unsigned flags)
      const swapping = 2;
      const { functions } = dlopen(null, {
        renamex_np: { arguments: ['string', 'string', 'uint32'], return: 'int32' },
      });
      return functions.renamex_np(one, other, swapping);
    }
    default:
      return -1;
  }
}
