import { setImmediate } from 'node:timers/promises';
import type { APIContext, APIRoute, AstroPrerenderer, RouteData } from 'astro';
import { notingAsked } from '../build/asked.ts';
import type { KeptPages, Page } from '../build/kept-pages.ts';
import { madeOf } from '../build/responses.ts';
import { drawAtOnce, type AtOnce, type Engine } from './draw-at-once.ts';

/** Where Astro's own prerenderer has the code of routes, and what they give their pages. */
interface Prepared {
  readonly app?: Engine & {
    readonly getComponentByRoute?: (route: RouteData) => Promise<{ readonly GET?: APIRoute }>;
    readonly routeCache?: {
      readonly get: (
        route: RouteData,
      ) => { readonly staticPaths?: { readonly keyed: ReadonlyMap<string, Given> } } | undefined;
    };
  };
}

/** What a route gives a page. */
interface Given {
  readonly params?: APIContext['params'];
  readonly props?: unknown;
}

type Drawn = Page & Pick<Given, 'params'>;

/** What the build of a site does about its pages. */
interface Drawing {
  readonly origin: string;
  /** With a slash at its end. */
  readonly basePath: string;
  /** Makes the list of what is kept, once what pages link (scripts, styles) stands in its place. */
  readonly begin: () => KeptPages;
  /** Is told the address of each page that Astro does not draw, below the base path. */
  readonly told: (path: string) => void;
  /** Whether an author's own file stands in the place of one of the site. */
  readonly isPublic: (file: string) => boolean;
  /** Is told the file of each page that was drawn before Astro begins. */
  readonly drew: (file: string) => void;
  /** Is told what takes longer than it should. */
  readonly warn: (said: string) => void;
}

/**
 * Draw only what the last build cannot give.
 *
 * 2026-11-28: Astro's own `incrementalBuild` was weighed. It wants a `cacheKey` from each route, which has to cover all that a
 * page shows and is as good as the memory of who writes it; it keeps a second copy of each file, and of a page whose key
 * is missing says nothing. What it does beside that (it knows what code a page is made of) is not needed where another
 * version of the code draws everything anew.
 *
 * 2026-11-28: what is drawn is written here, and files for programs and the pages of routes with many are drawn before
 * Astro begins with its own: it makes and copies a handful of objects for each, which for thousands of them took longer
 * than drawing them.
 */
export function drawPages(
  base: AstroPrerenderer,
  { origin, basePath, begin, told, drew, isPublic, warn }: Drawing,
): AstroPrerenderer {
  const prepared = base as Prepared;
  /** What may be kept, by its address. */
  const pages = new Map<string, Drawn>();
  let kept: KeptPages | undefined;
  let atOnce: ReturnType<typeof drawAtOnce>;

  /** Write what a page's route answers. @returns what Astro has to write instead, if anything. */
  const put = async (
    page: Drawn | undefined,
    answer: () => Promise<string | Uint8Array<ArrayBuffer> | Response>,
  ): Promise<Response | undefined> => {
    const { made, asked } = await notingAsked(async () => {
      const answered = await answer();
      if (!(answered instanceof Response)) return { bytes: answered };
      const made = madeOf(answered);
      if (made !== undefined && answered.status === 200) return { bytes: made };
      // What is made while it is read asks too.
      return { response: answered, bytes: answered.body && (await answered.bytes()) };
    });
    const { response, bytes } = made;
    if (bytes === null) return response;
    if (response && (!page || response.status !== 200)) return new Response(bytes, response);
    if (!page) return new Response(bytes);
    kept?.add(page, asked, bytes);
    return undefined;
  };

  /** How a page is made, or a file for programs; none that Astro has to make itself. */
  const wayOf = async (
    route: RouteData,
    page: Drawn,
  ): Promise<(() => Promise<string | Uint8Array<ArrayBuffer> | Response>) | undefined> => {
    // What is the only page of its route gains nothing.
    if (route.type === 'page')
      return route.pathname === undefined ? async () => atOnce(route, drawingOf(page)) : undefined;
    const { GET } = (await prepared.app?.getComponentByRoute?.(route)) ?? {};
    return GET && (async () => GET(contextOf(page)));
  };

  /** Make it. @returns whether it is there. */
  const draw = async (route: RouteData, page: Drawn): Promise<boolean> => {
    const way = await wayOf(route, page);
    if (!way) return false;
    try {
      return (await put(page, way)) === undefined;
    } catch (error) {
      throw new Error(`${page.id}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  };
  const drawingOf = ({ file, params, props }: Drawn): AtOnce => ({
    url: encodeURI(origin + basePath + file.slice(0, -'index.html'.length)),
    params,
    props,
  });

  return {
    ...base,
    name: 'plumbline',
    getStaticPaths: async () => {
      // Before the modules of pages are loaded.
      atOnce = drawAtOnce(base, prepared.app ?? {}, warn);
      const all = await base.getStaticPaths();
      // They are Astro's own, and no promise of its: without them all would be made anew, in silence.
      if (!prepared.app?.routeCache || !prepared.app.getComponentByRoute)
        throw new Error(
          'This version of Astro keeps its routes in another way: see src/astro/draw-pages.ts.',
        );
      const known = begin();
      kept = known;
      const times = Map.groupBy(all, ({ pathname }) => trim(pathname));
      const left: typeof all = [];
      for (const [index, each] of all.entries()) {
        // What goes on beside it (the search index is made by another process) is let through.
        if (index % 50 === 0) await setImmediate();
        const { pathname, route } = each;
        const page = toPage(pathname, route, prepared);
        // Two routes want it, or a route and an author: Astro says so, and which of them wins.
        if (!page || times.get(trim(pathname))?.length !== 1 || isPublic(page.file)) {
          left.push(each);
          continue;
        }
        pages.set(trim(pathname), page);
        const isPage = route.type === 'page';
        if (!known.reuse(page)) {
          if (!(await draw(route, page))) {
            left.push(each);
            continue;
          }
          if (isPage) drew(page.file);
        }
        if (isPage) told(`${trim(pathname)}/`.replace(/^\/$/, ''));
      }
      return left;
    },
    render: async (request, { routeData }) => {
      const { pathname } = new URL(request.url);
      const left = await put(pages.get(trim(decodeURI(pathname.slice(basePath.length)))), async () => {
        const answer = await base.render(request, { routeData });
        return 'response' in answer ? answer.response : answer;
      });
      return left ?? new Response(null);
    },
  };
}

/** What a file for programs is made of. What else a request has would be nothing that a static site knows. */
function contextOf({ params = {}, props }: Drawn): APIContext {
  return new Proxy({ params, props } as APIContext, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name) as unknown;
      throw new Error(`it asks for "${String(name)}", and a file is made of its params and its props alone.`);
    },
  });
}

/** A page of a route; nothing where it is not known what the route gives it. */
function toPage(pathname: string, route: RouteData, { app }: Prepared): Drawn | undefined {
  const { type, component } = route;
  if (type !== 'page' && type !== 'endpoint') return undefined;
  let given: Given | undefined = {};
  if (route.pathname === undefined) {
    given = app?.routeCache?.get(route)?.staticPaths?.keyed.get(pathname);
    if (!given) return undefined;
  }
  const { params, props } = given;
  const path = trim(pathname);
  const file =
    type === 'endpoint' ? path : path === '404' ? '404.html' : `${path}/index.html`.replace(/^\//, '');
  return { id: `${component} ${path}`, file, props, ...(params && { params }) };
}

const trim = (path: string): string => path.replaceAll(/^\/+|\/+$/g, '');
