/** Every component is whole: no part is missing, and what the guide shows of it is what readers get. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { base, check } from '../../../tests/cases/support.ts';
import { corpusOf } from '../../corpus/corpus-of.ts';
import { printMarkdown } from '../../exports/print-markdown.ts';
import { printingOf } from '../../exports/printing-of.ts';
import { wordsOf } from '../../../tests/support/words.ts';
import { errorsOf } from '../../issues/issue.ts';
import { formatReport } from '../../issues/report.ts';
import type { RichText } from '../../records/rich-text.ts';
import { addressesOf } from '../../site/addresses.ts';
import { toPlainText } from '../plain-text.ts';
import { printElements } from '../print.ts';
import { isCompleted } from '../read-translated.ts';
import { claim } from './claim.ts';
import type { Component, ComponentExample } from './component.ts';
import { componentNames, components } from './index.ts';

const locale = {
  lang: 'en',
  words: wordsOf('en'),
  original: wordsOf('en'),
  to: addressesOf({ origin: '', base: '/' }, ['en'], 'en'),
  site: { name: 'Plumbline' },
};

/** What readers get of an example. */
function shown(component: Component, { written }: Pick<ComponentExample, 'written'>) {
  const head = `---\ntitle: Port\nstandfirst: On the port.\nauthors: [Plumbline]\npublished: 2024-11-18\norigin: wsws-2024-11-14\n---\n\n`;
  const { parsed, issues } = check(
    new Map([...base, ['articles/lima/en.mdx', new TextEncoder().encode(`${head}${written}\n`)]]),
  );
  expect(formatReport(errorsOf(issues), 'text')).toBe('');
  const [article] = corpusOf(parsed, 'all').articles;
  if (!article) throw new Error('No article.');
  const printing = printingOf(locale, article);
  const page = locale.to.article(article.id);
  const html = ({ tree }: Pick<RichText, 'tree'>): ElementContent[] => printElements(tree, printing);
  const markdown = ({ tree }: Pick<RichText, 'tree'>): RootContent[] => printMarkdown(tree, printing, page);

  const [first] = article.claims;
  const record: unknown =
    component.name === 'Evidence'
      ? first?.evidence[0]
      : component.name === 'Reply'
        ? first?.replies[0]
        : first;
  const elements =
    component.type === 'prose' ? html({ tree: article.prose }) : component.html(record, html, printing);
  const nodes =
    component.type === 'prose'
      ? markdown({ tree: article.prose })
      : component.markdown(record, markdown, printing);
  return {
    elements,
    html: toHtml({ type: 'root', children: elements }, { collapseEmptyAttributes: true }).trim(),
    markdown: toMarkdown({ type: 'root', children: nodes } as never, {
      extensions: [gfmToMarkdown()],
      bullet: '-',
      emphasis: '_',
    }).trim(),
    text: component.type === 'prose' ? article.text : component.text(record),
  };
}

/** The text of elements, without what is not the author's: that carries `data-note`. */
function wordsOfAuthor(elements: readonly ElementContent[]): string {
  const own = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.properties['dataNote'] !== undefined) return [];
    return [{ ...node, children: node.children.flatMap(own) }];
  };
  return toPlainText({ type: 'root', children: elements.flatMap(own) });
}

/** Attributes of the first element of a name, as they are written. */
const attributesOf = (written: string, name: string): Record<string, string> => {
  const [, attributes = ''] = new RegExp(`<${name}\\b([^>]*)>`).exec(written) ?? [];
  return Object.fromEntries(
    [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  );
};

/** What a component lacks. */
function missingParts(component: Component): string[] {
  const needed = ['attributes', 'translation', 'place', 'snippet', 'text', 'html', 'markdown'] as const;
  const { about, where, translated, examples } = component.guide;
  return [
    ...needed.filter((part) => !(part in component)),
    ...Object.entries({ about, where, translated, examples: examples.length }).flatMap(([part, value]) =>
      value === '' || value === 0 ? [part] : [],
    ),
  ];
}

describe.each(componentNames)('<%s>', (name) => {
  const component: Component = components[name];
  const { attributes, translation, guide } = component;
  const shape: Readonly<Record<string, z.ZodType>> = attributes.shape;

  test('is whole, and stands in the list by its name', () => {
    expect(component.name).toBe(name);
    expect(missingParts(component)).toEqual([]);
  });

  test('says of each attribute what it takes, by an example that it accepts', () => {
    for (const [key, field] of Object.entries(shape)) {
      const { examples = [] } = (field.meta() ?? {}) as { examples?: readonly unknown[] };
      expect(examples, key).not.toEqual([]);
      for (const example of examples) {
        const value = example === key ? true : example;
        expect(field.safeParse(value).success, `${key}: ${String(example)}`).toBe(true);
      }
    }
  });

  test('takes in a translation what it takes in the original, or less of it', () => {
    expect(Object.keys(attributes.shape)).toEqual(expect.arrayContaining(Object.keys(translation.shape)));
    expect(translation.safeParse(attributesOf(guide.translated, name)).error).toBeUndefined();
    // What stands in a record has no place among its kind, by which it could be completed.
    if (component.type === 'prose' && isCompleted(component)) expect(component.place.in).toEqual(['prose']);
  });

  test.each(guide.examples.map((example, index) => [index + 1, example] as const))(
    'is shown to readers as example %i of the guide says',
    (_, example) => {
      const { html, markdown, text } = example;
      expect(example.written).toContain(`<${name} `);
      expect(shown(component, example)).toMatchObject({ html, markdown, text });
    },
  );

  test('has the author’s words in its text, and no others', () => {
    if (component.type !== 'prose') return;
    for (const example of guide.examples) {
      expect(wordsOfAuthor(shown(component, example).elements)).toBe(example.text);
    }
  });
});

test('a component that lacks a part does not compile, and is found by the list', () => {
  const accepts = (component: Component): Component => component;
  const without = <Part extends keyof typeof claim>(part: Part) =>
    Object.fromEntries(Object.entries(claim).filter(([key]) => key !== part)) as Omit<typeof claim, Part>;
  // @ts-expect-error -- no renderer
  expect(missingParts(accepts(without('html')))).toEqual(['html']);
  // @ts-expect-error -- no renderer
  expect(missingParts(accepts(without('markdown')))).toEqual(['markdown']);
  // @ts-expect-error -- no plain text
  expect(missingParts(accepts(without('text')))).toEqual(['text']);
  // @ts-expect-error -- no schema of a translation
  expect(missingParts(accepts(without('translation')))).toEqual(['translation']);
  // @ts-expect-error -- no example
  expect(missingParts(accepts({ ...claim, guide: { ...claim.guide, examples: [] as const } }))).toEqual([
    'examples',
  ]);
});
