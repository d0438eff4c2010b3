import { createComponent, renderTemplate, renderToString, unescapeHTML } from 'astro/runtime/server/index.js';
import type { Locale } from '../build/current.ts';
import { remembering } from '../records/remembering.ts';

type Factory = ReturnType<typeof createComponent>;
type Engine = Parameters<typeof renderToString>[0];

interface Given {
  /** What is drawn. It asks the corpus nothing. */
  readonly component: Factory;
  readonly locale: Locale;
  /** What else it is given, where that is not the same on every page. */
  readonly current?: string | undefined;
}

/**
 * A component that comes out the same on every page of a language: drawn for the first, and written on the others.
 *
 * 2026-11-28: the head, the foot and the list of keys are a hundred elements, the same on each of thousands of pages.
 */
export const DrawnOnce = createComponent((result: Engine, { component, locale, current = '' }: Given) => {
  const known = drawnOf(component, locale);
  const html = known.get(current);
  if (html !== undefined) return written(html);
  return renderToString(result, component, { locale, current }, {}).then((drawn) => {
    if (typeof drawn !== 'string')
      throw new Error('A component answers something else than a part of a page.');
    known.set(current, drawn);
    return written(drawn);
  });
});

const written = (html: string): ReturnType<typeof renderTemplate> => renderTemplate`${unescapeHTML(html)}`;

const drawnOf = (component: Factory, locale: Locale): Map<string, string> => drawnIn(locale)(component);
const drawnIn = remembering((_locale: Locale) =>
  remembering<Factory, [], Map<string, string>>(() => new Map()),
);
