/** A call of the system's library: its name, the types of its arguments, and these. */
interface Call {
  readonly name: string;
  readonly types: readonly ('int32' | 'uint32' | 'string')[];
  readonly values: readonly (number | string)[];
}

/** The call by which two paths change names in one step; Windows has none. */
export function swapCall(platform: NodeJS.Platform, one: string, other: string): Call | undefined {
  switch (platform) {
    case 'linux': {
      // int renameat2(int olddir, const char *old, int newdir, const char *new, unsigned flags)
      const [here, exchanging] = [-100, 2];
      return {
        name: 'renameat2',
        types: ['int32', 'string', 'int32', 'string', 'uint32'],
        values: [here, one, here, other, exchanging],
      };
    }
    case 'darwin': {
      // int renamex_np(const char *from, const char *to, unsigned flags)
      const swapping = 2;
      return { name: 'renamex_np', types: ['string', 'string', 'uint32'], values: [one, other, swapping] };
    }
    default:
      return undefined;
  }
}
