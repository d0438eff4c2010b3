/** `node --experimental-ffi exchange-call.ts ONE OTHER`: the call itself; ends with 0 if they have changed names. */
import { dlopen } from 'node:ffi';
import { swapCall } from './swap-call.ts';

const [one = '', other = ''] = process.argv.slice(2);
const call = swapCall(process.platform, one, other);
if (call) {
  const { functions } = dlopen(null, { [call.name]: { arguments: [...call.types], return: 'int32' } });
  const [swap] = Object.values(functions);
  process.exitCode = swap?.(...call.values) === 0 ? 0 : 1;
} else process.exitCode = 1;
