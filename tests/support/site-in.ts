/** A copy of the project that speaks other languages, with the fixtures' content: what a fork's desk would have. */
import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './commands.ts';

const parts = [
  '.vscode',
  'content',
  'public',
  'scripts',
  'src',
  'Containerfile',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'site.config.ts',
  'tsconfig.json',
];
/** Words of a language that does not come with Plumbline, as far as they matter here. */
const arabic = `language:
  name: العربية
skip: انتقل إلى النص
claimCount:
  zero: لا ادعاءات
  one: ادعاء واحد
  two: ادعاءان
  few: '{count} ادعاءات'
  many: '{count} ادعاءً'
  other: '{count} ادعاء'
`;

/** The project in a folder of its own, without its content. */
export function copyProject(folder: string): void {
  for (const part of parts)
    cpSync(part, join(folder, part), {
      recursive: true,
      filter: (path) => !/^content.|^content$/.test(path),
    });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}

/** The project in a folder of its own, its originals in the first of the languages, an edition in each other. */
export async function projectIn(folder: string, languages: readonly [string, ...string[]]): Promise<string> {
  copyProject(folder);
  const config = join(folder, 'site.config.ts');
  writeFileSync(
    config,
    readFileSync(config, 'utf8').replace(/(languages"?): \[[^\]]*\]/, `$1: ${JSON.stringify(languages)}`),
  );
  cpSync('src/guide/rules/base', join(folder, 'content'), { recursive: true });
  const lima = join(folder, 'content/articles/lima');
  const [original, ...others] = languages;
  if (original !== 'en') {
    const text = readFileSync(join(lima, 'en.mdx'), 'utf8').replace(/^title: .*$/m, 'title: Lima');
    writeFileSync(join(lima, 'en.mdx'), text);
    renameSync(join(lima, 'en.mdx'), join(lima, `${original}.mdx`));
  }
  for (const lang of others)
    cpSync('tests/cases/ok--edition/articles/lima/es.mdx', join(lima, `${lang}.mdx`));
  if (languages.includes('ar')) {
    mkdirSync(join(folder, 'content/words'));
    writeFileSync(join(folder, 'content/words/ar.yaml'), arabic);
  }
  await runIn(folder, 'review', ['--all', '--reason', 'a fixture'], {});
  return folder;
}

/** Run a script of the copy. It shares our packages, so nothing is installed. @returns how it ended and what it said. */
export async function runIn(
  folder: string,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly status: number | null; readonly said: string }> {
  const { status, out, err } = await run(script, args, { CONTENT_DIR: 'content', ...env }, folder);
  return { status, said: out + err };
}
