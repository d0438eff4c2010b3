import type { AstroPrerenderer, RouteData } from 'astro';
import { notingAsked } from '../build/asked.ts';
import type { KeptPages, Page } from '../build/kept-pages.ts';

/** Where Astro's own prerenderer has what routes give their pages. */
interface Prepared {
  readonly app?: {
    readonly routeCache?: {
      readonly get: (
        route: RouteData,
      ) =>
        | { readonly staticPaths?: { readonly keyed: ReadonlyMap<string, { readonly props?: unknown }> } }
        | undefined;
    };
  };
}

/** What the build of a site does about its pages. */
interface Keeping {
  /** With a slash at its end. */
  readonly basePath: string;
  /** Makes the list of what is kept, once what pages link (scripts, styles) stands in its place. */
  readonly begin: () => KeptPages;
  /** Is told the address of each page that is not drawn, below the base path. */
  readonly reused: (path: string) => void;
}

/**
 * Draw only what the last build cannot give.
 *
 * 2026-11-28: Astro's own `incrementalBuild` was weighed. It wants a `cacheKey` from each route, which has to cover all that a
 * page shows and is as good as the memory of who writes it; it keeps a second copy of each file, and of a page whose key
 * is missing says nothing. What it does beside that (it knows what code a page is made of) is not needed where another
 * version of the code draws everything anew.
 */
export function keepPages(base: AstroPrerenderer, { basePath, begin, reused }: Keeping): AstroPrerenderer {
  /** What may be kept, by its address. */
  const pages = new Map<string, Page>();
  let kept: KeptPages | undefined;
  return {
    ...base,
    name: 'plumbline',
    getStaticPaths: async () => {
      const all = await base.getStaticPaths();
      const known = begin();
      kept = known;
      const times = Map.groupBy(all, ({ pathname }) => trim(pathname));
      return all.filter(({ pathname, route }) => {
        const page = toPage(pathname, route, base as Prepared);
        // Two routes want it: Astro says so, and which of them wins.
        if (!page || times.get(trim(pathname))?.length !== 1) return true;
        pages.set(trim(pathname), page);
        if (!known.reuse(page)) return true;
        if (route.type === 'page') reused(`${trim(pathname)}/`.replace(/^\/$/, ''));
        return false;
      });
    },
    render: async (request, options) => {
      const { made, asked } = await notingAsked(async () => {
        const answer = await base.render(request, options);
        const response = 'response' in answer ? answer.response : answer;
        const { status, headers, body } = response;
        return { response, status, headers, bytes: body && new Uint8Array(await response.arrayBuffer()) };
      });
      const { status, headers, bytes } = made;
      if (!bytes) return made.response;
      const { pathname } = new URL(request.url);
      const page = pages.get(trim(decodeURI(pathname.slice(basePath.length))));
      if (page && status === 200) kept?.add(page, asked, bytes);
      return new Response(bytes, { status, headers });
    },
  };
}

/** A page of a route; nothing where it is not known what the route gives it. */
function toPage(pathname: string, route: RouteData, { app }: Prepared): Page | undefined {
  const { type, component } = route;
  if (type !== 'page' && type !== 'endpoint') return undefined;
  let props: unknown;
  if (route.pathname === undefined) {
    const given = app?.routeCache?.get(route)?.staticPaths?.keyed.get(pathname);
    if (!given) return undefined;
    ({ props } = given);
  }
  const path = trim(pathname);
  const file =
    type === 'endpoint' ? path : path === '404' ? '404.html' : `${path}/index.html`.replace(/^\//, '');
  return { id: `${component} ${path}`, file, props };
}

const trim = (path: string): string => path.replaceAll(/^\/+|\/+$/g, '');
