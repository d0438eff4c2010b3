import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A script with all that it may ever import, as one that imports nothing. @param entry seen from here. */
export async function oneScript(entry: string, format: 'es' | 'iife'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(entry, import.meta.url)),
        output: { format, codeSplitting: false },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.length > 0)
    throw new Error(`${entry} became ${outputs.length} files.`);
  return chunk.code.trim();
}
