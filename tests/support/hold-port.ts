import { connect, createServer, type AddressInfo } from 'node:net';

/**
 * Hold a port at which nothing listens: whoever asks there is refused, and a server that takes any free port is not given
 * this one. A socket that is connected elsewhere from it does both.
 */
export async function holdPort(port: number): Promise<AsyncDisposable> {
  // It is reset when it is let go.
  const other = createServer((socket) => socket.on('error', () => undefined));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port: there } = other.address() as AddressInfo;
  const held = connect({ host: '127.0.0.1', port: there, localAddress: '127.0.0.1', localPort: port });
  await new Promise((resolve, reject) => held.once('connect', resolve).once('error', reject));
  return {
    [Symbol.asyncDispose]: async () => {
      held.resetAndDestroy();
      await new Promise((resolve) => other.close(resolve));
    },
  };
}
