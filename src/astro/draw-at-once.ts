import type { AstroPrerenderer, RouteData } from 'astro';
import { once } from '../records/once.ts';

/** A component as it is compiled. */
type Component = ((result: Result, props: unknown, slots: object) => unknown) & {
  readonly isAstroComponentFactory?: boolean;
  readonly moduleId?: string;
  readonly propagation?: string;
};

/** What Astro's engine keeps while it draws a page: more than stands here, and that belongs to the engine. */
interface Result {
  readonly styles: ReadonlySet<unknown>;
  readonly scripts: ReadonlySet<unknown>;
  readonly links: ReadonlySet<unknown>;
  readonly _metadata: Readonly<Record<string, unknown>>;
}

type RenderToString = (
  result: Result,
  component: Component,
  props: unknown,
  slots: object,
  isPage: boolean,
  route: RouteData,
) => Promise<unknown>;

interface PageModule {
  readonly default?: Component;
  readonly renderToString?: RenderToString;
}

type Load = () => Promise<{ readonly page: () => Promise<PageModule> }>;

/** What of Astro's own this is built on. */
export interface Engine {
  readonly manifest?: {
    readonly pageMap?: Map<string, Load>;
    readonly routes?: readonly { readonly routeData: RouteData }[];
  };
}

/** A page to be drawn. */
export interface AtOnce {
  readonly url: string;
  readonly params: unknown;
  readonly props: unknown;
}

/** Where the engine stands among the routes. */
export const engineRoute = {
  pattern: '/plumbline-engine/[none]',
  entrypoint: new URL('page-engine.ts', import.meta.url),
};

/**
 * Draw the pages of a route without a request for each.
 *
 * 2026-11-28: of the 3.2 ms of CPU that the page of a claim took, a fifth was what stands around the drawing: a request,
 * a session, cookies, an answer, its body as a stream, and the module of the page, imported for each. What the engine
 * keeps for a page differs from the next page's in what is named here; the rest is taken over from the first page of
 * the route, which Astro draws in its own way and which has to come out the same. Components have `Astro.props`, `params`
 * and `url`; the route of one that asks for more is left to Astro, as all are with an Astro that works in another way,
 * and as is a page that fails: Astro says where. Weighed: the container of `astro/container`, which makes a request for each page, too.
 *
 * @param warn is told of each route that is left to Astro, and why.
 */
export function drawAtOnce(
  { render }: AstroPrerenderer,
  { manifest }: Engine,
  warn: (said: string) => void,
): (route: RouteData, page: AtOnce) => Promise<string | Response> {
  const watched = new Map(Array.from(manifest?.pageMap ?? [], ([name, load]) => [name, watch(load)]));
  for (const [name, { load }] of watched) manifest?.pageMap?.set(name, load);
  const ways = new Map<RouteData, Way | undefined>();

  const astro = async (routeData: RouteData, { url }: AtOnce): Promise<Response> => {
    const answer = await render(new Request(url), { routeData });
    return 'response' in answer ? answer.response : answer;
  };
  const engine = once(async (): Promise<RenderToString> => {
    const found = manifest?.routes?.find(({ routeData: { route } }) => route === engineRoute.pattern);
    const module = await watched.get(found?.routeData.component ?? '')?.load();
    const { renderToString } = (await module?.page()) ?? {};
    if (!renderToString) throw new Error('the engine is not where it was');
    return renderToString;
  });
  const draw = async ({ component, result }: Way, route: RouteData, page: AtOnce): Promise<string> => {
    const renderToString = await engine();
    const html = await renderToString(resultFor(page, result), component, page.props, {}, true, route);
    if (typeof html !== 'string') throw new Error('it answers something else than a page');
    return html;
  };

  const leave = (route: RouteData, error: unknown): void => {
    ways.set(route, undefined);
    const why = error instanceof Error ? error.message : String(error);
    warn(`${route.component} is drawn by Astro itself, which takes longer: ${why}.`);
  };

  return async (route, page) => {
    const known = ways.get(route);
    if (known)
      try {
        return await draw(known, route, page);
      } catch (error) {
        leave(route, error);
      }
    const response = await astro(route, page);
    if (ways.has(route) || response.status !== 200) return response;
    const html = await response.text();
    try {
      const way = watched.get(route.component)?.seen();
      if (!way) throw new Error('it is drawn in another way than it was');
      if ((await draw(way, route, page)) !== html) throw new Error('it comes out otherwise');
      ways.set(route, way);
    } catch (error) {
      leave(route, error);
    }
    return html;
  };
}

/** A component, and what the engine kept when it began with the first page of it. */
interface Way {
  readonly component: Component;
  readonly result: Result;
}

/** The module of a page, loaded once, whose component is watched when it is drawn. */
function watch(load: Load): { readonly load: Load; readonly seen: () => Way | undefined } {
  let way: Way | undefined;
  const watched = once(async () => {
    const module = await (await load()).page();
    const { default: component } = module;
    if (component?.isAstroComponentFactory !== true) return module;
    const watching = (...args: Parameters<Component>): unknown => {
      way ??= { component, result: copyOf(args[0]) };
      return component(...args);
    };
    return { ...module, default: Object.assign(watching, component) };
  });
  return { load: () => Promise.resolve({ page: watched }), seen: () => way };
}

/** What is kept, as it stands before anything is drawn. */
const copyOf = (result: Result): Result => ({
  ...result,
  styles: new Set(result.styles),
  scripts: new Set(result.scripts),
  links: new Set(result.links),
  _metadata: Object.fromEntries(
    Object.entries(result._metadata).map(([name, value]) => [
      name,
      value instanceof Set ? new Set(value) : Array.isArray(value) ? [...(value as unknown[])] : value,
    ]),
  ),
});

/** The same for another page. */
const resultFor = (page: AtOnce, first: Result): Result =>
  ({
    ...copyOf(first),
    params: page.params,
    pathname: page.url,
    createAstro: (props: unknown) => new AstroGlobal(props, page),
  }) as Result;

/** What a component may ask of `Astro`; it may be told who it is. */
class AstroGlobal {
  readonly props: unknown;
  self: unknown;
  readonly #page: AtOnce;

  constructor(props: unknown, page: AtOnce) {
    this.props = props;
    this.self = null;
    this.#page = page;
  }

  get params(): unknown {
    return this.#page.params;
  }
  get url(): URL {
    return new URL(this.#page.url);
  }
}

Object.setPrototypeOf(
  AstroGlobal.prototype,
  new Proxy(
    {},
    {
      get(_, name) {
        throw new Error(`it asks for Astro.${String(name)}`);
      },
    },
  ),
);
