import type { APIRoute, RouteData } from 'astro';
import { beforeEach, describe, expect, test } from 'vitest';
import type { KeptPages, Page } from '../build/kept-pages.ts';
import { drawPages } from './draw-pages.ts';

const route = (type: string, component: string, pathname?: string) =>
  ({ type, component, pathname }) as RouteData;
const claims = route('page', 'claims.astro');
const about = route('page', 'about.astro', '/about');
const files = route('endpoint', 'files.json.ts');

let [added, asked, told, drew]: [Page[], string[], string[], string[]] = [[], [], [], []];
/** What was written, by its path. */
const written = new Map<string, string>();
beforeEach(() => {
  written.clear();
  [added, asked, told, drew] = [[], [], [], []];
});

/** A site of two routes, of which Astro's own prerenderer answers requests for pages. */
function siteOf({ GET = ({ props }) => Response.json(props), isPublic = () => false }: Site = {}) {
  const paths = [
    { pathname: '/claims/a', route: claims },
    { pathname: '/about', route: about },
    { pathname: '/files/a.json', route: files },
  ];
  const keyed = new Map(
    paths.map(({ pathname }) => [pathname, { params: { at: pathname }, props: { of: pathname } }]),
  );
  const base = {
    name: 'base',
    getStaticPaths: () => Promise.resolve(paths),
    render: ({ url }: Request) => {
      asked.push(url);
      return Promise.resolve(new Response(`<p>${url}</p>`));
    },
    app: {
      getComponentByRoute: () => Promise.resolve({ GET }),
      routeCache: { get: () => ({ staticPaths: { keyed } }) },
    },
  };
  const kept = {
    reuse: () => false,
    add: (page: Page, _asked: unknown, bytes: string | Uint8Array) => {
      added.push(page);
      written.set(page.file, Buffer.from(bytes as string).toString());
    },
  } as unknown as KeptPages;
  return drawPages(base, {
    basePath: '/news/',
    begin: () => kept,
    told: (path) => void told.push(path),
    origin: 'https://news.example',
    drew: (file) => void drew.push(file),
    warn: () => undefined,
    isPublic,
  });
}
interface Site {
  readonly GET?: APIRoute;
  readonly isPublic?: (file: string) => boolean;
}

/** Build the site. @returns what was left to Astro: paths, and of the first of them what it has to write. */
async function build(site: Site = {}) {
  const drawing = siteOf(site);
  const left = await drawing.getStaticPaths();
  const [first] = left;
  const url = `https://news.example/news${first?.pathname ?? ''}`;
  const response =
    first && ((await drawing.render(new Request(url), { routeData: first.route })) as Response);
  return { left: left.map(({ pathname }) => pathname), response };
}

describe(drawPages, () => {
  test('writes a page where it stands, and leaves nothing to write', async () => {
    const { left, response } = await build();
    expect(left).toEqual(['/about']);
    expect(response?.body).toBeNull();
    expect(written.get('about/index.html')).toBe('<p>https://news.example/news/about</p>');
    expect(written.get('claims/a/index.html')).toBe('<p>https://news.example/news/claims/a/</p>');
    expect([told, drew]).toEqual([['claims/a/'], ['claims/a/index.html']]);
    expect(added).toContainEqual(
      expect.objectContaining({ file: 'claims/a/index.html', props: { of: '/claims/a' } }),
    );
  });

  test('asks a file of its route, without a request', async () => {
    await build();
    expect(asked).toEqual(['https://news.example/news/claims/a/', 'https://news.example/news/about']);
    expect(JSON.parse(written.get('files/a.json') ?? '')).toEqual({ of: '/files/a.json' });
  });

  test('refuses a file that is made of more than its params and props, and names it', async () => {
    const GET: APIRoute = ({ url }) => new Response(url.href);
    await expect(build({ GET })).rejects.toThrow(
      'files.json.ts files/a.json: it asks for "url", and a file is made of its params and its props alone.',
    );
  });

  test("leaves to Astro what an author's own file stands for, and what is no page", async () => {
    const own = await build({ isPublic: (file) => file === 'claims/a/index.html' });
    expect(await own.response?.text()).toContain('/claims/a');
    const gone = await build({ GET: () => new Response('gone', { status: 404 }) });
    expect(gone.left).toEqual(['/about', '/files/a.json']);
  });
});
