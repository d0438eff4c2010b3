import { files, type RuleDoc } from './example.ts';

/** A change of the Spanish words, wrong beside right. */
const words = (wrong: string, right: string) =>
  files({ 'words/es.yaml': `${site}${wrong}\n` }, { 'words/es.yaml': `${site}${right}\n` });

/** What the site says of itself, whole, so that nothing else is missing. */
const site = `site:
  tagline: Qué se dijo, y cómo queda
  description: Análisis de noticias
  legalForm: una asociación
  responsible: la redacción
  funding: Nadie lo paga.
  complaints: Por correo.
  hosting: No guarda nada.
`;

/** Rules about the words of the interface in another language. */
export const wordDocs = {
  'unknown-placeholder': {
    why: 'What stands between braces is filled in by its name. A name that the sentence does not have would be shown to readers as it stands.',
    examples: [
      words('cite:\n  note: En “{titulo}”.', 'cite:\n  note: En “{title}”.'),
      words('skip: Ir a {text}', 'skip: Ir al texto'),
    ],
  },
  'missing-placeholder': {
    why: 'What English fills in is what the sentence is about: a date, a name, a number. Without it the translation says less than it should.',
    examples: [
      words('history:\n  updated: Actualizado', 'history:\n  updated: Actualizado el {date}'),
      words(
        "claimCount: { one: 'una afirmación', other: 'afirmaciones' }",
        "claimCount: { one: 'una afirmación', other: '{count} afirmaciones' }",
      ),
    ],
  },
  'broken-placeholder': {
    why: 'A brace that opens or closes nothing, or blanks between braces, are a slip that readers would see.',
    examples: [
      words("cite:\n  note: 'En “{ title }”, {title}.'", "cite:\n  note: 'En “{title}”.'"),
      words("history:\n  updated: '{date}} al día'", "history:\n  updated: '{date} al día'"),
    ],
  },
  'bad-plural': {
    why: 'Languages count in different forms: one and other in English, six in Arabic. The forms of a language are those that the Unicode CLDR gives it, and each that a whole number takes is needed.',
    examples: [
      words(
        "claimCount: { other: '{count} afirmaciones' }",
        "claimCount: { one: '{count} afirmación', other: '{count} afirmaciones' }",
      ),
      words(
        "claimCount: { one: '{count} afirmación', few: '{count} unas', other: '{count} afirmaciones' }",
        "claimCount: { one: '{count} afirmación', other: '{count} afirmaciones' }",
      ),
      words(
        "claimCount: '{count} afirmaciones'",
        "claimCount: { one: '{count} afirmación', other: '{count} afirmaciones' }",
      ),
    ],
  },
  'missing-words': {
    why: 'A message that a language lacks is shown in English, and what a site says of itself in the language of site.config.ts: readers can follow it, and it looks unfinished.',
    examples: [
      files({ 'words/es.yaml': site.replace('  hosting: No guarda nada.\n', '') }, { 'words/es.yaml': site }),
      files({ 'words/es.yaml': site.replace('  funding: Nadie lo paga.\n', '') }, { 'words/es.yaml': site }),
    ],
  },
} satisfies Record<string, RuleDoc>;
