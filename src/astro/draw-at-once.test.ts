import type { AstroPrerenderer, RouteData } from 'astro';
import {
  createComponent,
  renderComponent,
  renderTemplate,
  renderToString,
} from 'astro/runtime/server/index.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { drawAtOnce, engineRoute, type AtOnce } from './draw-at-once.ts';

type Component = ReturnType<typeof createComponent>;
type Result = Parameters<typeof renderComponent>[0];
type Asked = Record<string, { readonly name?: string; readonly pathname?: string }>;

const route = { type: 'page', route: '/claims/[claim]', component: 'claim.astro' } as RouteData;
const engine = { type: 'endpoint', route: engineRoute.pattern, component: 'page-engine.ts' } as RouteData;

let [requests, warned]: [string[], string[]] = [[], []];
beforeEach(() => {
  [requests, warned] = [[], []];
});

/** A component that says what it is given, as Astro compiles one. */
const saying = (say: (astro: Asked) => unknown): Component =>
  createComponent((result, props: Record<string, unknown>, slots: Record<string, never>) => {
    const Astro = (result as Result).createAstro(props, slots) as unknown as Asked;
    return renderTemplate`<p>${say(Astro)}</p>`;
  });

/** A page with a component in it. */
const pageOf = (inner: Component): Component =>
  createComponent((result: Result, props: Record<string, unknown>) => {
    const shown: unknown = renderComponent(result, 'Inner', inner, props);
    return renderTemplate`<html><body>${shown}</body></html>`;
  });

/** What draws the pages of a site whose own prerenderer is this one, with all that Astro has a component ask for. */
function drawing(component: Component, { withEngine = true } = {}) {
  const modules: Record<string, object> = {
    'claim.astro': { default: component },
    ...(withEngine && { 'page-engine.ts': { renderToString } }),
  };
  const pageMap = new Map(
    Object.entries(modules).map(([name, module]) => [
      name,
      () => Promise.resolve({ page: () => Promise.resolve(module) }),
    ]),
  );
  const render = async ({ url: href }: Request): Promise<Response> => {
    requests.push(href);
    const module = await (await pageMap.get('claim.astro')?.())?.page();
    const url = new URL(href);
    const result = {
      styles: new Set(),
      scripts: new Set(),
      links: new Set(),
      clientDirectives: new Map(),
      _metadata: { propagators: new Set(), extraHead: [], slotsByAstro: undefined },
      createAstro: (props: unknown) => ({
        props,
        url,
        params: { claim: url.pathname },
        request: { url: href },
      }),
    };
    const { default: page } = module as { default: Component };
    const props = { name: url.pathname.split('/').at(-2) };
    return new Response((await renderToString(result as never, page, props, {}, true)) as string);
  };
  const base = { name: 'base', render } as unknown as AstroPrerenderer;
  const manifest = { pageMap, routes: [{ routeData: route }, { routeData: engine }] };
  const draw = drawAtOnce(base, { manifest }, (said) => void warned.push(said));
  return async (name: string): Promise<string> => {
    const url = `https://news.example/claims/${name}/`;
    const page: AtOnce = { url, params: { claim: new URL(url).pathname }, props: { name } };
    const drawn = await draw(route, page);
    return drawn instanceof Response ? drawn.text() : drawn;
  };
}

const html = (said: string) => `<!DOCTYPE html><html><body><p>${said}</p></body></html>`;

describe(drawAtOnce, () => {
  test('asks Astro for the first page of a route alone, and draws the others the same', async () => {
    const draw = drawing(
      pageOf(
        saying(
          ({ props, params, url }) =>
            `${props?.name} ${String(params?.['claim' as 'name'])} ${url?.pathname}`,
        ),
      ),
    );
    for (const name of ['a', 'b', 'c'])
      expect((await draw(name)).replace('<!DOCTYPE html>\n', '<!DOCTYPE html>')).toBe(
        html(`${name} /claims/${name}/ /claims/${name}/`),
      );
    expect(requests).toEqual(['https://news.example/claims/a/']);
    expect(warned).toEqual([]);
  });

  test.for([
    ['asks for more', saying(({ request }) => String(Boolean(request))), {}, 'it asks for Astro.request'],
    ['comes out otherwise', saying(() => requests.push('drawn')), {}, 'it comes out otherwise'],
    ['lacks its engine', saying(() => 'true'), { withEngine: false }, 'the engine is not where it was'],
  ] as const)('leaves to Astro a route that %s, and says so once', async ([, component, site, why]) => {
    const draw = drawing(pageOf(component), site);
    await draw('a');
    await draw('b');
    expect(requests.filter((one) => one !== 'drawn')).toHaveLength(2);
    expect(warned).toEqual([`claim.astro is drawn by Astro itself, which takes longer: ${why}.`]);
  });

  test('leaves to Astro a later page that fails, and what comes after', async () => {
    const draw = drawing(
      pageOf(
        saying((astro) =>
          astro['props']?.name === 'b' ? String(Boolean(astro['request'])) : astro['props']?.name,
        ),
      ),
    );
    for (const name of ['a', 'b', 'c']) await draw(name);
    expect(requests.map((url) => url.split('/').at(-2))).toEqual(['a', 'b', 'c']);
    expect(warned).toHaveLength(1);
  });
});
