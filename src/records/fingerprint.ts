const encoder = new TextEncoder();

/** FNV-1a, 64 bits, as 16 hex digits: tells one version of something from another; it guards against nothing. */
export function fingerprint(of: Uint8Array | string): string {
  // In halves, for numbers of 64 bits are slow. The prime is 2^40 + 0x1b3.
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of typeof of === 'string' ? encoder.encode(of) : of) {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * 0x1b3;
    low = product >>> 0;
    high = (high * 0x1b3 + Math.floor(product / 0x1_0000_0000) + mixed * 0x100) % 0x1_0000_0000;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
