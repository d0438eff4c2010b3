/**
 * Whether the bytes of an image go on to its end. What was cut off while it was copied still says its size in its first
 * bytes, and readers would see half of it, or nothing.
 */
export function isWhole(type: string, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case 'png':
      return pngEnds(view);
    case 'jpg':
      return jpegEnds(view);
    case 'gif':
      return bytes.findLast((byte) => byte !== 0) === 0x3b; // some programs fill the rest with zeros
    case 'webp':
      return view.getUint32(4, true) + 8 <= view.byteLength;
    default:
      return boxesEnd(view);
  }
}

/** Chunks follow one another: their length, their name, that many bytes, a checksum. The last is `IEND`. */
function pngEnds(view: DataView): boolean {
  for (let at = 8; at + 12 <= view.byteLength;) {
    if (view.getUint32(at + 4) === 0x49454e44) return true;
    at += view.getUint32(at) + 12;
  }
  return false;
}

/** Boxes of AVIF and HEIF: their length, their name; 0 is the last, 1 has its length after the name. */
function boxesEnd(view: DataView): boolean {
  let at = 0;
  while (at + 8 <= view.byteLength) {
    const length = view.getUint32(at);
    if (length === 0) return true;
    const whole = length === 1 && at + 16 <= view.byteLength ? Number(view.getBigUint64(at + 8)) : length;
    if (whole < 8) return false;
    at += whole;
  }
  return at === view.byteLength;
}

/**
 * Segments follow one another, with their length, up to the picture itself (`FF DA`), which ends with `FF D9`. A preview
 * inside a segment has an end of its own; cameras write more behind it.
 */
function jpegEnds(view: DataView): boolean {
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint16(at) !== 0xff_da) at += 2 + view.getUint16(at + 2);
  for (at += 2; at + 2 <= view.byteLength; at += 1) if (view.getUint16(at) === 0xff_d9) return true;
  return false;
}
