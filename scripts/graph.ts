/**
 * `npm run graph`: which room of `src` imports which, by value and by type, from the lowest floor up; ends with every
 * import that climbs. A room alone shows its files: `npm run graph -- corpus`.
 */
import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { readArguments } from './lib/arguments.ts';
import { floorOf, floors, mayImport, type Floor } from './lib/floors.ts';

interface Import {
  readonly file: string;
  readonly from: Floor;
  readonly to: Floor;
  readonly target: string;
  readonly kind: 'value' | 'type';
}

const { positionals } = readArguments({ allowPositionals: true, options: {} }, 'npm run graph -- [ROOM]');
const [room] = positionals;

const imports: Import[] = [];
for await (const path of glob(['src/**/*.{ts,astro,mdx}', 'scripts/**/*.ts', '*.config.{ts,mjs}'])) {
  const file = path.replaceAll('\\', '/');
  const from = floorOf(file);
  if (from === undefined) continue;
  for (const { specifier, kind } of importsOf(await readFile(file, 'utf8'), file)) {
    const target = specifier.startsWith('.') ? join(dirname(file), specifier) : specifier.replace(/^\//, '');
    const to = floorOf(target);
    if (to !== undefined && to !== from) imports.push({ file, from, to, target, kind });
  }
}

for (const from of floors.filter((floor) => room === undefined || floor === room)) {
  const own = imports.filter((one) => one.from === from);
  if (own.length === 0) continue;
  console.log(from);
  for (const to of floors) {
    const [value, type] = (['value', 'type'] as const).map((kind) =>
      own.filter((one) => one.to === to && one.kind === kind),
    );
    if (!value || !type || value.length + type.length === 0) continue;
    console.log(`  ${to.padEnd(16)} ${value.length} by value, ${type.length} by type`);
    if (room !== undefined)
      for (const { file, target, kind } of [...value, ...type])
        console.log(`    ${file} → ${target}${kind === 'type' ? ' (type)' : ''}`);
  }
}
const climbs = imports.filter(({ from, to }) => !mayImport(from, to));
for (const { file, target } of climbs) console.log(`CLIMBS  ${file} → ${target}`);
console.log(
  climbs.length === 0
    ? '\nNo import climbs, so no rooms stand in a circle.'
    : `\n${climbs.length} imports climb.`,
);
process.exitCode = climbs.length === 0 ? 0 : 1;

/** What a file imports: of a page or a component its head and its scripts, of MDX its lines that import. */
function importsOf(text: string, file: string): { specifier: string; kind: Import['kind'] }[] {
  const code = file.endsWith('.astro')
    ? [...text.matchAll(/^---\n([^]*?)\n---|<script[^>]*>([^]*?)<\/script>/g)]
        .map(([, head, script]) => head ?? script ?? '')
        .join('\n')
    : file.endsWith('.mdx')
      ? (text.match(/^import .*$/gm) ?? []).join('\n')
      : text;
  const found: { specifier: string; kind: Import['kind'] }[] = [];
  const visit = (node: ts.Node): void => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (specifier && ts.isStringLiteral(specifier))
      found.push({ specifier: specifier.text, kind: isTypeOnly(node) ? 'type' : 'value' });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return found;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}
