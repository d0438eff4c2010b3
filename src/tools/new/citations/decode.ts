/** A file's bytes as text, and what had to be assumed to read them. */
export interface Decoded {
  readonly text: string;
  /** The encoding where it was not UTF-8, for who ran the command to know. */
  readonly said?: string | undefined;
}

/**
 * Read bytes as text: UTF-8, or UTF-16 by its mark; else what the file itself names (`% Encoding: …` of JabRef), or
 * `encoding`; else Windows-1252, of which Latin-1 is a part, where the text looks like it. A letter is never replaced by a sign for "lost".
 *
 * @throws Error with a sentence when the bytes are none of these.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding !== undefined) return { text: decodeAs(bytes, encoding) };
  const wide = fromUtf32(bytes);
  if (wide !== undefined) return { text: normalise(wide), said: 'It is in UTF-32.' };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const name = first === 0xff ? 'utf-16le' : 'utf-16be';
    return { text: decodeAs(bytes, name), said: 'It is in UTF-16, by the mark at its beginning.' };
  }
  const zeros = bytes.subarray(0, 400).reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  if (zeros > 0 && zeros * 3 > Math.min(bytes.length, 400)) {
    const name = bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
    return { text: decodeAs(bytes, name), said: 'It is in UTF-16, though without the mark that says so.' };
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: normalise(utf8) };

  const ascii = new TextDecoder('latin1').decode(bytes.subarray(0, 20_000));
  const [, named] =
    /^\s*(?:%|@comment\{)\s*(?:!TeX encoding\s*=|This file was created .*\r?\n%?\s*Encoding:|Encoding:|jabref-encoding:)\s*([\w-]+)/im.exec(
      ascii,
    ) ?? [];
  const known = named === undefined ? undefined : nameOf(named);
  if (known !== undefined && known !== 'utf-8') {
    const text = tryDecode(bytes, known);
    if (text !== undefined) return { text: normalise(text), said: `It is in ${named ?? ''}, as it says.` };
  }
  return decodeByLine(bytes);
}

/** Files that were put together of others: each line by itself is one or the other. */
function decodeByLine(bytes: Uint8Array): Decoded {
  const raw = splitLines(bytes);
  const mixed = raw.some(
    (line) => line.some((byte) => byte >= 0x80) && tryDecode(line, 'utf-8') !== undefined,
  );
  const lines = raw.map((line) => {
    const utf8 = tryDecode(line, 'utf-8');
    if (utf8 !== undefined) return utf8;
    const text = new TextDecoder('windows-1252').decode(line);
    if (!looksWestern(text)) throw new Error(unclear);
    return text;
  });
  return {
    text: normalise(lines.join('')),
    said: mixed
      ? 'It is in UTF-8 in some lines and in Windows-1252 (Latin-1) in others; each was read as what it is.'
      : 'It is not in UTF-8; it was read as Windows-1252 (Latin-1). If a letter is wrong, say what it is: --encoding NAME.',
  };
}

const unclear =
  'It is not in UTF-8, and it is not clear in which encoding it is. Save it as UTF-8, or say which: --encoding NAME (windows-1251, shift_jis, gbk …).';

/**
 * Letters of western languages stand alone among plain ones: three in a row are another script's, a sign within a word
 * ("Wa³êsa") a letter of another alphabet, and "Ã¡" is what UTF-8 looks like to Latin-1.
 */
const looksWestern = (text: string): boolean =>
  ![
    /[\u0080-\u009f]|[\u00c0-\u00ff]{3}/u,
    /\p{L}[\u00a1-\u00a9\u00ab-\u00b4\u00b6\u00b8\u00b9\u00bb-\u00bf]\p{L}/u,
    /[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u,
  ].some((sign) => sign.test(text));

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
    lines.push(bytes.subarray(from, at + 1));
    from = at + 1;
  }
  return [...lines, bytes.subarray(from)];
}

function decodeAs(bytes: Uint8Array, name: string): string {
  const known = nameOf(name);
  if (known === undefined)
    throw new Error(`"${name}" is no encoding. Write one such as utf-8, windows-1252 or iso-8859-2.`);
  const text = tryDecode(bytes, known);
  if (text === undefined)
    throw new Error(`It cannot be read as ${name}: some of its bytes are none of that encoding's.`);
  return normalise(text);
}

function nameOf(label: string): string | undefined {
  const spelled = label
    .toLowerCase()
    .replace(/^utf(?=\d)/, 'utf-')
    .replace(/^(?:iso)?8859[-_]?(\d+)$/, 'iso-8859-$1')
    .replace(/^cp-?(125\d)$/, 'windows-$1');
  try {
    return new TextDecoder(spelled).encoding;
  } catch {
    return undefined;
  }
}

/** Text in UTF-32, of which no decoder of the platform knows; `undefined` where the bytes are not that. */
function fromUtf32(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0 || bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // Of each letter the highest byte is 0, and the next hardly ever more.
  const little = bytes[3] === 0;
  const signs: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, little);
    if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return undefined;
    signs.push(String.fromCodePoint(point));
  }
  return signs.join('');
}

/** One kind of line end, so that lines are counted as every editor counts them. */
const normalise = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
