import {
  createComponent,
  renderComponent,
  renderTemplate,
  renderToString,
} from 'astro/runtime/server/index.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { PlCopy } from './custom-elements.ts';
import { DrawnOnce } from './drawn-once.ts';

type Engine = Parameters<typeof renderToString>[0];
type Factory = ReturnType<typeof createComponent>;

const engine = {
  clientDirectives: new Map(),
  _metadata: { propagators: new Set(), extraHead: [] },
} as unknown as Engine;

/** A page of parts, as text. */
const draw = (...parts: [component: Factory, given: object, slots?: object][]) =>
  renderToString(
    engine,
    createComponent((result: Engine) => {
      const drawn: unknown[] = parts.map(([component, given, slots]) =>
        renderComponent(result, 'Part', component, given, slots as never),
      );
      return renderTemplate`${drawn}`;
    }),
    {},
    {},
  );

let times = 0;
const head = createComponent(
  (_: Engine, { locale, current }: { locale: { lang: string }; current: string }) => {
    times += 1;
    return renderTemplate`<header>${`${locale.lang}: ${current} & more`}</header>`;
  },
);
beforeEach(() => {
  times = 0;
});

describe('DrawnOnce', () => {
  test('draws a component once for each language and each way it is given, and writes it the same every time', async () => {
    const [en, es] = [{ lang: 'en' }, { lang: 'es' }];
    const given = [{ locale: en }, { locale: en, current: '/a/' }, { locale: es }];
    for (let round = 0; round < 3; round += 1)
      for (const one of given)
        expect(await draw([DrawnOnce, { component: head, ...one }])).toBe(
          `<header>${one.locale.lang}: ${one.current ?? ''} &amp; more</header>`,
        );
    expect(times).toBe(3);
  });

  test('draws another component anew', async () => {
    const locale = { lang: 'en' };
    const foot = createComponent(() => renderTemplate`<footer></footer>`);
    expect(
      await draw([DrawnOnce, { component: head, locale }], [DrawnOnce, { component: foot, locale }]),
    ).toBe('<header>en:  &amp; more</header><footer></footer>');
  });
});

describe('an element of our own', () => {
  test('is drawn as it stands, with its attributes and what is in it', async () => {
    const inner = () => renderTemplate`<button>${'A & B'}</button>`;
    expect(await draw([PlCopy, { 'data-copies': 'a "b"', 'data-none': undefined }, { default: inner }])).toBe(
      '<pl-copy data-copies="a &quot;b&quot;"><button>A &amp; B</button></pl-copy>',
    );
    expect(await draw([PlCopy, {}])).toBe('<pl-copy></pl-copy>');
  });
});
