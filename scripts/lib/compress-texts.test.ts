import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressTexts } from './compress-texts.ts';

test('puts compressed copies beside texts that are worth it, and beside nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-compress-'));
  try {
    await mkdir(join(folder, 'a'));
    const text = 'What was said, and what of it holds. '.repeat(40);
    const files = {
      'index.html': text,
      'a/b.md': text,
      'short.txt': 'Short.',
      'a.png': text,
      'x.pf_index': text,
    };
    for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);

    expect(await compressTexts(folder, Object.keys(files))).toBe(4);
    expect(
      (await readdir(folder, { recursive: true })).filter((name) => /\.(?:br|gz)$/.test(name)).sort(),
    ).toEqual(['a/b.md.br', 'a/b.md.gz', 'index.html.br', 'index.html.gz']);
    expect(String(brotliDecompressSync(await readFile(join(folder, 'index.html.br'))))).toBe(text);
    expect(String(gunzipSync(await readFile(join(folder, 'a/b.md.gz'))))).toBe(text);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
