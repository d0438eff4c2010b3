import { h } from 'hastscript';
import { z } from 'zod';
import { directionOf } from '../../records/direction.ts';
import * as field from '../../records/fields.ts';
import type { ProseComponent } from './component.ts';

const attributes = z.strictObject({
  lang: field.language.meta({
    title: 'language',
    description: 'the language of the words (BCP 47)',
    examples: ['es', 'es-PE', 'ar'],
  }),
});

/** Words of another language than the text around them. */
export const foreign = {
  type: 'prose',
  name: 'Foreign',
  attributes,
  translation: attributes,
  place: { form: 'inline', in: ['prose', 'Annotation', 'Evidence'], never: [] },
  names: 'settled',

  text: ({ children }) => children,

  html: ({ attributes: { lang } }, children) => [h('span', { lang, dir: directionOf(lang) }, children)],

  // Markdown has no form for a language.
  markdown: (_node, children) => children,

  snippet: ['<Foreign lang="${1:es}">${TM_SELECTED_TEXT:${2:the words}}</Foreign>'],
  guide: {
    about: 'Words of another language: read aloud, hyphenated and set in their own way.',
    where:
      'In the prose, a reason or a finding, around words inside one block. Whole sources say their language in their file.',
    examples: [
      {
        shows: 'A browser reads the words as Spanish.',
        written: 'They call it <Foreign lang="es">*el megapuerto*</Foreign> by now.',
        html: '<p>They call it <span lang="es" dir="ltr"><em>el megapuerto</em></span> by now.</p>',
        markdown: 'They call it _el megapuerto_ by now.',
        text: 'They call it el megapuerto by now.',
      },
      {
        shows: 'Words that run from right to left keep their order in a line that does not.',
        written: 'It was signed <Foreign lang="ar">ليما</Foreign> (Lima).',
        html: '<p>It was signed <span lang="ar" dir="rtl">ليما</span> (Lima).</p>',
        markdown: 'It was signed ليما (Lima).',
        text: 'It was signed ليما (Lima).',
      },
    ],
    translated: '<Foreign lang="en">the strike</Foreign>',
  },
} satisfies ProseComponent<typeof attributes>;
