import { expect, test } from 'vitest';
import { sitemapLanguages } from './sitemap-languages.ts';

test('names for each page the languages it stands in, where they are several', () => {
  const { note, serialize } = sitemapLanguages({ origin: 'https://a.org', base: '/n/' }, ['en', 'es']);
  const at = (path: string): string => `https://a.org/n/${path}`;
  for (const path of ['', 'es/', 'articles/a/', 'es/articles/a/', 'guide/', 'espresso/']) note(at(path));
  const both = [
    { lang: 'en', url: at('articles/a/') },
    { lang: 'es', url: at('es/articles/a/') },
  ];
  expect(serialize({ url: at('articles/a/') })).toEqual({ url: at('articles/a/'), links: both });
  expect(serialize({ url: at('es/articles/a/') })).toEqual({ url: at('es/articles/a/'), links: both });
  expect(
    serialize<{ url: string; links?: { url: string; lang: string }[] }>({ url: at('es/') }).links?.map(
      ({ url }) => url,
    ),
  ).toEqual([at(''), at('es/')]);
  for (const path of ['guide/', 'espresso/']) expect(serialize({ url: at(path) })).toEqual({ url: at(path) });
});
