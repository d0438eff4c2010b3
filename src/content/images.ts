import { imageSize } from 'image-size';
import type { ArticleImage } from '../articles/types.ts';
import type { ContentFile } from '../records/decode.ts';
import { toId } from '../records/fields.ts';
import { limits, type TooMuch } from '../records/limits.ts';
import { isWhole } from './whole-image.ts';
import { fingerprint } from '../records/fingerprint.ts';

/** Formats that browsers show, as `image-size` calls them. */
const shown: ReadonlySet<string> = new Set(['avif', 'gif', 'heif', 'jpg', 'png', 'webp']);

/** An image with the bytes to publish. */
export interface ImageFile extends ArticleImage {
  readonly bytes: Uint8Array;
}

const over = (what: string, is: number, most: number): TooMuch | undefined =>
  is > most ? { what, is, most } : undefined;

/** Measure an image and name it after its bytes, so that it can be cached for good. */
export function measureImage({
  article,
  name,
  file,
}: {
  readonly article: string;
  readonly name: string;
  readonly file: ContentFile;
}): ImageFile | TooMuch | 'broken' | 'unreadable' {
  if (file.unreadable !== undefined) return 'unreadable';
  const heavy = over('bytes in the image', file.bytes.length, limits.image);
  if (heavy) return heavy;
  try {
    const { width, height, type = '', orientation = 1 } = imageSize(file.bytes);
    if (!shown.has(type) || width < 1 || height < 1) return 'broken';
    const wide =
      over('pixels along a side of the image', Math.max(width, height), limits.side) ??
      over('pixels in the image', width * height, limits.pixels);
    if (wide) return wide;
    if (!isWhole(type, file.bytes)) return 'broken';
    const [across, down] = orientation > 4 ? [height, width] : [width, height]; // EXIF: turned on its side
    const dot = name.lastIndexOf('.');
    // A name that is safe in an address, whatever the file is called.
    const stem = toId(name.slice(0, dot)) || 'image';
    const path = `images/${article}/${stem}.${fingerprint(file.bytes)}${name.slice(dot).toLowerCase()}`;
    return { path, width: across, height: down, bytes: file.bytes };
  } catch {
    return 'broken';
  }
}
