/** A share of all mutants, the same ones for the same seed: what is left out counts neither as noticed nor as missed. */
import { createHash } from 'node:crypto';

interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

class Sample {
  init(): Promise<void> {
    return Promise.resolve();
  }

  group(mutants: readonly Mutant[]): Promise<string[][]> {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  check(mutants: readonly Mutant[]): Promise<Record<string, { status: string; reason?: string }>> {
    const results = mutants.map((mutant): [string, { status: string; reason?: string }] => [
      mutant.id,
      isChosen(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
    ]);
    return Promise.resolve(Object.fromEntries(results));
  }
}

function isChosen({ fileName, mutatorName, replacement, location }: Mutant): boolean {
  const { PLUMBLINE_MUTATION_SHARE: share, PLUMBLINE_MUTATION_SEED: seed } = process.env;
  const file = fileName.replaceAll('\\', '/').replace(/^.*\/(?=(?:src|scripts)\/)/, '');
  const key = [seed, file, mutatorName, replacement, location.start.line, location.start.column].join('\n');
  return createHash('sha256').update(key).digest().readUInt32BE() / 2 ** 32 < Number(share);
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
