import { describe, expect, test } from 'vitest';
import { ask, NotPublicError, type Answer } from './ask.ts';

const site = 'https://news.example/a';

/** A network that gives these answers: `METHOD url` or `url` → answer; what is not listed does not answer. */
const network = (answers: Readonly<Record<string, Answer | number>>) => {
  const asked: string[] = [];
  return {
    asked,
    request: (url: string, method: string): Promise<Answer> => {
      if (new URL(url).hostname.startsWith('192.168.')) return Promise.reject(new NotPublicError());
      asked.push(`${method} ${url}`);
      const found = answers[`${method} ${url}`] ?? answers[url];
      if (found === undefined) return Promise.reject(new Error('no answer'));
      return Promise.resolve(typeof found === 'number' ? { status: found } : found);
    },
  };
};
const to = (location: string, status = 301): Answer => ({ status, location });

describe(ask, () => {
  test.each<[string, Readonly<Record<string, Answer | number>>, object]>([
    ['answers', { [site]: 200 }, { status: 'alive' }],
    ['knows no HEAD', { [`HEAD ${site}`]: 405, [`GET ${site}`]: 200 }, { status: 'alive' }],
    ['says 404 to HEAD only', { [`HEAD ${site}`]: 404, [`GET ${site}`]: 200 }, { status: 'alive' }],
    ['does not answer HEAD', { [`GET ${site}`]: 200 }, { status: 'alive' }],
    ['is not found', { [site]: 404 }, { status: 'gone' }],
    ['is gone', { [site]: 410 }, { status: 'gone' }],
    [
      'leads on for good',
      { [site]: to('/b'), 'https://news.example/b': 200 },
      { status: 'moved', movedTo: 'https://news.example/b' },
    ],
    ['leads on for now', { [site]: to('/b', 302), 'https://news.example/b': 200 }, { status: 'alive' }],
    [
      'leads on for good, then for now',
      { [site]: to('/b'), 'https://news.example/b': to('/c', 307), 'https://news.example/c': 200 },
      { status: 'alive' },
    ],
    [
      'leads to the same with a slash and www',
      { [site]: to('https://www.news.example/a/'), 'https://www.news.example/a/': 200 },
      { status: 'alive' },
    ],
    ['leads to what is gone', { [site]: to('/b'), 'https://news.example/b': 404 }, { status: 'gone' }],
    ['leads in circles', { [site]: to('/a') }, { status: 'unclear', problem: 'it leads on and on' }],
    ['leads nowhere', { [site]: { status: 302 } }, { status: 'unclear', problem: 'it leads to no address' }],
    [
      'leads to a script',
      { [site]: to('javascript:alert(1)') },
      { status: 'unclear', problem: 'it leads to no address' },
    ],
    [
      'leads to a name before a host',
      { [site]: to('https://news.example@elsewhere.example/') },
      { status: 'unclear', problem: 'it leads to no address' },
    ],
    [
      'leads inside',
      { [site]: to('http://192.168.0.1/'), 'http://192.168.0.1/': 200 },
      { status: 'unclear', problem: 'it leads into a private network, which is not asked' },
    ],
    ['turns programs away', { [site]: 403 }, { status: 'unclear', problem: 'the server answered 403' }],
    ['asks to wait', { [site]: 429 }, { status: 'unclear', problem: 'the server answered 429' }],
    ['fails', { [site]: 503 }, { status: 'unclear', problem: 'the server answered 503' }],
    ['is silent', {}, { status: 'unclear', problem: 'no answer' }],
  ])('of an address that %s', async (_, answers, verdict) => {
    expect(await ask(site, network(answers))).toEqual(verdict);
  });

  test('follows eight redirects and no ninth', async () => {
    const chain = (steps: number): Record<string, Answer | number> => ({
      ...Object.fromEntries(
        Array.from({ length: steps }, (_, at) => [
          at === 0 ? site : `https://news.example/${at}`,
          to(`/${at + 1}`),
        ]),
      ),
      [`https://news.example/${steps}`]: 200,
    });
    expect(await ask(site, network(chain(8)))).toMatchObject({
      status: 'moved',
      movedTo: 'https://news.example/8',
    });
    expect(await ask(site, network(chain(9)))).toEqual({ status: 'unclear', problem: 'it leads on and on' });
  });

  test.each([100, 199, 300, 304, 305, 306, 309])('takes %i for no answer', async (status) => {
    expect(await ask(site, network({ [site]: status }))).toEqual({
      status: 'unclear',
      problem: `the server answered ${status}`,
    });
  });

  test.each([200, 204, 299])('takes %i for a yes', async (status) => {
    expect(await ask(site, network({ [site]: status }))).toEqual({ status: 'alive' });
  });

  test.each([
    ['https://news.example/a#part', '/a', { status: 'alive' }],
    ['http://news.example/a', 'https://news.example/a', { status: 'alive' }],
    ['https://news.example/a', '/a?page=2', { status: 'moved', movedTo: 'https://news.example/a?page=2' }],
    [
      'https://news.example/a',
      'https://wwwnews.example/a',
      { status: 'moved', movedTo: 'https://wwwnews.example/a' },
    ],
    ['https://news.example/a/b', '/b/#top', { status: 'moved', movedTo: 'https://news.example/b/' }],
  ])('of %s that leads to %s for good', async (url, location, verdict) => {
    const end = new URL(location, url);
    end.hash = '';
    expect(await ask(url, network({ [end.href]: 200, [url]: to(location) }))).toEqual(verdict);
  });

  test('never asks a private address, whether it is the source’s own or one that a public one leads to', async () => {
    const led = network({ [site]: to('http://192.168.0.1/') });
    await ask(site, led);
    expect(led.asked).toEqual([`HEAD ${site}`]);

    const own = network({ 'http://192.168.0.1/': 200 });
    expect(await ask('http://192.168.0.1/', own)).toEqual({
      status: 'unclear',
      problem: 'it stands in a private network, which is not asked',
    });
    expect(own.asked).toEqual([]);
  });
});
