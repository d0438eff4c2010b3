import { block, edit, files, inArticle, png, type RuleDoc } from './example.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const entity = (name: string): string => `name: ${name}\ntype: place\n`;
const status = (word: string): string =>
  `{ "version": 1, "sources": { "efe-2024-11-14": { "url": "https://efe.example/", "status": "${word}", "date": "2024-12-01" } } }`;

/** Rules about files: where they stand, what they are called, how they are encoded. */
export const fileDocs = {
  'stray-file': {
    why: 'A file in a place or under a name that the site does not know would never be shown, and nobody would notice.',
    examples: [
      files({ 'entities/callao.yml': entity('Callao') }, { 'entities/callao.yaml': entity('Callao') }),
      files(
        { 'entities/places/callao.yaml': entity('Callao') },
        { 'entities/callao.yaml': entity('Callao') },
      ),
    ],
  },
  'unreadable-file': {
    why: 'A link that leads nowhere, or a file that only its owner may read, works on one machine and is missing on the next.',
    examples: [
      files({ 'entities/callao.yaml': null }, { 'entities/callao.yaml': entity('Callao') }),
      files({ 'sources/decree-2024-11-03.yaml': null }, { 'sources/decree-2024-11-03.yaml': undefined }),
    ],
  },
  'unportable-name': {
    why: 'Who works on Windows could not have the content at all: some names are those of devices there, some signs no part of a name, and two that differ in capitals are one.',
    examples: [
      files({ 'articles/lima/aux.png': png }, { 'articles/lima/harbour.png': png }),
      files({ 'articles/lima/what?.png': png }, { 'articles/lima/what.png': png }),
      files(
        { 'articles/lima/port.png': png, 'articles/lima/Port.png': png },
        { 'articles/lima/port.png': png, 'articles/lima/port-2.png': png },
      ),
    ],
  },
  'broken-encoding': {
    why: 'Letters beyond A to Z would come out as other letters, or not at all.',
    examples: [
      files({ 'entities/ancon.yaml': latin1(entity('Ancón')) }, { 'entities/ancon.yaml': entity('Ancón') }),
      files(
        { 'entities/ica.yaml': latin1('name: Ica\ntype: place\ndescription: South of Cañete\n') },
        { 'entities/ica.yaml': 'name: Ica\ntype: place\ndescription: South of Cañete\n' },
      ),
    ],
  },
  'control-character': {
    why: 'Such characters come with text that was copied from a PDF. They cannot be seen, and break search, exports and feeds.',
    examples: [
      inArticle('No count was found.', 'No count\u0008 was found.'),
      edit(
        'entities/apec.yaml',
        'aliases: [APEC]',
        'aliases: [APEC, "A\u0007PEC"]',
        'aliases: [APEC, "A.P.E.C."]',
      ),
    ],
  },
  'reordering-character': {
    why: 'Marks that turn the direction of letters show readers “not” where claims.json, the search and the ledger have “ton”. What is judged must be what is read. The marks that a language needs (U+200E, U+200F, U+061C, the joiners) stay allowed.',
    examples: [
      inArticle('No count was found.', 'No count was \u202edetalsed\u202c found.'),
      inArticle('No count was found.', 'No count was &#x202E;detalsed&#x202C; found.'),
      edit(
        'entities/apec.yaml',
        'aliases: [APEC]',
        'aliases: [APEC, "\u2067CEPA\u2069"]',
        'aliases: [APEC, "أبيك\u200f"]',
      ),
    ],
  },
  'too-large': {
    why: 'Nothing that a person writes is so large or so deep: it came in by mistake, or to make the check stand still. What is beyond the limits is refused before anything is made of it. They are far beyond any real text: an article of a million characters, a record of 200,000, a line of 20,000, forty lists inside one another, a thousand claims, an image of 20 MB or 20,000 pixels along a side.',
    examples: [
      inArticle('No count was found.', `${'> '.repeat(41)}No count was found.`),
      edit('entities/apec.yaml', 'aliases: [APEC]', `aliases: [APEC, ${'['.repeat(40)}${']'.repeat(40)}]`),
      block('*a_'.repeat(1100), '*a* _b_'),
    ],
  },
  'missing-article': {
    why: 'A translation or an image without its article has no page to stand on.',
    examples: [
      files({ 'articles/port/harbour.png': png }, { 'articles/lima/harbour.png': png }),
      files({ 'articles/port/ship.png': png }, { 'articles/lima/ship.png': png }),
    ],
  },
  'unknown-language': {
    why: 'An edition or the words of a language are shown once the site has that language. Otherwise the work of a translator would lie there unseen.',
    examples: [
      files({ 'articles/lima/fr.mdx': '---\ntitle: Lima\n---\n' }, { 'articles/lima/fr.mdx': undefined }),
      files({ 'words/pt.yaml': 'skip: Ir para o texto\n' }, { 'words/es.yaml': 'skip: Ir al texto\n' }),
    ],
  },
  'bad-id': {
    why: 'An id is part of addresses that are never changed again. One way to write it keeps it readable, and safe in every address and file system.',
    examples: [
      files(
        { 'entities/Callao_Port.yaml': entity('Callao') },
        { 'entities/callao-port.yaml': entity('Callao') },
      ),
      block('In <Entity id="Peru">the country</Entity>.', 'In <Entity id="peru">the country</Entity>.'),
    ],
  },
  'broken-status': {
    why: 'The page of a source tells readers whether its address still answers. A program wrote that down, and must be able to read it.',
    examples: [
      files({ 'sources-status.json': '{ "version": 1 }' }, { 'sources-status.json': status('alive') }),
      files({ 'sources-status.json': status('dead') }, { 'sources-status.json': status('gone') }),
    ],
  },
} satisfies Record<string, RuleDoc>;
