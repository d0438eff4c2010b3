/** `npm run hosting`: write the configuration of a server for the site that was built, and say how it is used. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { serverKind, serverKinds } from '../src/exports/hosting/servers.ts';
import { misuse, readArguments } from './lib/arguments.ts';
import { readHosted } from './lib/hosted-site.ts';
import { siteFolder } from './lib/place/site-folder.ts';

const usage = `npm run hosting -- ${Object.keys(serverKinds).join('|')} [--to FOLDER]`;
const { values, positionals } = readArguments(
  { options: { to: { type: 'string' } }, allowPositionals: true },
  usage,
);
const [name = '', ...more] = positionals;
const kind = serverKind(name);
if (!kind || more.length > 0)
  misuse(name === '' ? 'Name a server.' : `"${positionals.join(' ')}" is none of them.`, usage);

const { given, files } = await siteFolder();
const site = readHosted(files, (file) => readFileSync(join(given, file), 'utf8'));
// What a host reads lies in what is published; what a server reads lies beside it.
const to = values.to ?? (kind.inSite ? given : join(dirname(resolve(given)), 'hosting', name));
mkdirSync(to, { recursive: true });
const written = kind.toFiles(site).map(({ name: file, text }) => {
  writeFileSync(join(to, file), text);
  return join(to, file);
});
console.log(`Written: ${written.join(', ')}.`);
const use = kind.use.map((line) => line.replace('{files}', resolve(to)).replace('{root}', '/srv/www'));
if (use.length > 0)
  console.log(
    `With the site copied to /srv/www${site.base}, the server takes it over by:\n\n${use.map((line) => `  ${line}`).join('\n')}\n`,
  );
