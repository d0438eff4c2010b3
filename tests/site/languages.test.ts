/** Sites in other languages than English, built whole: nothing leads nowhere, and no English is left in the interface. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { formsOf, holesOf, type Message } from '../../src/i18n/message.ts';
import { isMessage, type Table } from '../../src/i18n/table.ts';
import { shippedWords } from '../../src/content/shipped-words.ts';
import { temporary } from '../support/commands.ts';
import { projectIn, runIn } from '../support/site-in.ts';

type Languages = readonly [string, ...string[]];
const deep = process.env['PLUMBLINE_DEEP'] === '1';
const sites: readonly (readonly [Languages, base: string])[] = [
  [['en', 'es'], '/a/b/'],
  ...(deep
    ? ([
        [['en'], '/'],
        [['es'], '/'],
        [['es'], '/a/b/'],
        [['en', 'es'], '/'],
        [['es', 'ar'], '/'],
        [['es', 'ar'], '/a/b/'],
      ] as const)
    : []),
];

describe.each(sites)('a site in %j at %s', (languages, base) => {
  test('holds together, in its languages', async () => {
    await using folder = await temporary();
    const project = projectIn(join(folder.path, 'project'), languages);
    const env = { OUT_DIR: 'dist', BASE_PATH: base, SITE_URL: 'https://tests.example' };
    const built = runIn(project, 'build', [], env);
    expect(built.status, built.said).toBe(0);
    const verified = runIn(project, 'verify', [], env);
    expect(verified.said).toMatch(/hold together/);

    const dist = join(project, 'dist');
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    for (const [position, lang] of languages.entries()) {
      const own = pages.filter((page) => languageOf(page, languages) === position);
      expect(own.length).toBeGreaterThan(10);
      for (const page of own) {
        const { document } = parseHTML(readFileSync(join(dist, page), 'utf8'));
        expect([page, document.documentElement.lang]).toEqual([page, lang]);
        expect([page, document.documentElement.getAttribute('dir')]).toEqual([
          page,
          lang === 'ar' ? 'rtl' : null,
        ]);
        if (lang === 'es' && !page.startsWith('guide/'))
          expect([page, englishIn(document, languages)]).toEqual([page, []]);
      }
    }
  });
});

/** The place of a page's language among those of the site. */
const languageOf = (page: string, [, ...others]: Languages): number =>
  1 + others.indexOf(page.split(/[/\\]/)[0] ?? '');

const english = shippedWords().get('en') ?? {};
const spanish = shippedWords().get('es') ?? {};

/** The English sentences of the interface that Spanish says otherwise, as what a page would show of them. */
const sentences = pairs(english, spanish)
  .filter(([own, other]) => !formsOf(other).some((form) => formsOf(own).includes(form)))
  .flatMap(([own]) => formsOf(own))
  // What is left without its placeholders tells the language.
  .filter((form) => form.replaceAll(/\{\w+\}/g, '').replaceAll(/[^a-z]/gi, '').length > 3)
  .map((form) => new RegExp(`^${escape(form).replaceAll(/\\\{\w+\\\}/g, '.+')}$`));

function pairs(group: Table, other: Table): [Message, Message][] {
  return Object.entries(group).flatMap(([name, entry]): [Message, Message][] => {
    const there = other[name];
    if (isMessage(entry)) return isMessage(there) && holesOf(entry).length < 9 ? [[entry, there]] : [];
    return typeof there === 'object' ? pairs(entry, there) : [];
  });
}

/** What a page says in English of its own: text, names of controls, descriptions. What site.config.ts says is the site's. */
function englishIn(document: Document, languages: Languages): string[] {
  // What stands there in another language says so.
  for (const other of document.querySelectorAll('main [lang]:not([lang="es"])')) other.remove();
  const said = [
    ...document.querySelectorAll(
      'a, button, h1, h2, h3, h4, p, li, dt, dd, span, label, summary, legend, option, b, figcaption',
    ),
  ].map(({ textContent }) => textContent);
  const named = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap(
    (element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  );
  // The name of another language of the site is written in that language.
  return [...said, ...named]
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !(languages.includes('en') && text === 'English'))
    .filter((text) => sentences.some((sentence) => sentence.test(text)));
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
