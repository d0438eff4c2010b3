import type { Link } from 'mdast';
import { z } from 'zod';
import * as field from '../../records/fields.ts';
import type { ProseComponent } from './component.ts';

const attributes = z.strictObject({
  id: field.id.meta({ description: 'the name of a file in entities/', examples: ['peru'] }),
});

/** Words that mean an entity its name alone would not tell. What the site links by itself becomes one too. */
export const entity = {
  type: 'prose',
  name: 'Entity',
  attributes,
  translation: attributes,
  place: { form: 'inline', in: ['prose', 'Annotation', 'Evidence'], never: ['link', 'heading', 'Entity'] },

  text: ({ children }) => children,

  html: ({ attributes: { id } }, children, { to }) => [
    {
      type: 'element',
      tagName: 'a',
      properties: { className: ['entity'], href: to.entity(id) },
      children,
    },
  ],

  markdown: ({ attributes: { id } }, children, { to }) => [
    { type: 'link', url: to.entity(id), children: children as Link['children'] },
  ],

  snippet: ['<Entity id="${1:entity-id}">${TM_SELECTED_TEXT:${2:the words}}</Entity>'],
} satisfies ProseComponent<typeof attributes>;
