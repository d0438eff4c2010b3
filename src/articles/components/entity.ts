import type { Link } from 'mdast';
import { z } from 'zod';
import * as field from '../../records/fields.ts';
import type { ProseComponent } from './component.ts';

const attributes = z.strictObject({
  id: field.id.meta({ title: 'id', description: 'id of a file in entities/', examples: ['peru'] }),
});

/** Words that mean an entity its name alone would not tell. What the site links by itself becomes one too. */
export const entity = {
  type: 'prose',
  name: 'Entity',
  attributes,
  translation: attributes,
  place: { form: 'inline', in: ['prose', 'Annotation', 'Evidence'], never: ['link', 'heading', 'Entity'] },
  names: 'settled',
  rules: { empty: 'empty-entity' },

  refers: ({ id }) => [{ kind: 'entity', id, attribute: 'id' }],

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
  guide: {
    about: 'Words that mean an entity its name alone would not tell.',
    where:
      'In the prose, a reason or a finding, around words inside one block; not inside a link or a heading. Names as the file of the entity has them are linked by themselves.',
    examples: [
      {
        shows: 'The words lead to the page of the entity.',
        written: 'In <Entity id="peru">the country</Entity> it rained.',
        html: '<p>In <a class="entity" href="/entities/peru/">the country</a> it rained.</p>',
        markdown: 'In [the country](/entities/peru/) it rained.',
        text: 'In the country it rained.',
      },
    ],
    translated: '<Entity id="peru">el país</Entity>',
  },
} satisfies ProseComponent<typeof attributes>;
