const encoder = new TextEncoder();

/** FNV-1a, 64 bits, as 16 hex digits: tells one version of something from another; it guards against nothing. */
export function fingerprint(of: Uint8Array | string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of typeof of === 'string' ? encoder.encode(of) : of) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
