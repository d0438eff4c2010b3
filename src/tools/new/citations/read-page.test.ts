import { describe, expect, test } from 'vitest';
import { toSource } from '../to-source.ts';
import { readPage } from './read-page.ts';

const url = 'https://www.gazette.example/levy?x=1';
const page = (head: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>The page</title>${head}</head><body><p>Text <script>x</script></body></html>`;
const meta = (...pairs: [string, string][]): string =>
  pairs
    .map(([name, content]) => `<meta name="${name}" content="${content.replaceAll('"', '&quot;')}">`)
    .join('');
const jsonLd = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe(readPage, () => {
  test.each<[string, string, object]>([
    ['nothing', '', { type: 'webpage', title: 'The page', URL: url, language: 'en' }],
    ['a title', meta(['citation_title', 'Levies &amp; tolls']), { title: 'Levies & tolls' }],
    [
      'authors in order',
      meta(['citation_author', 'Rojas, Carla'], ['citation_author', 'León Bello']),
      { author: [{ family: 'Rojas', given: 'Carla' }, { literal: 'León Bello' }] },
    ],
    [
      'a journal',
      meta(
        ['citation_journal_title', 'Port Economics'],
        ['citation_volume', '3'],
        ['citation_issue', '2'],
        ['citation_firstpage', '12'],
        ['citation_lastpage', '15'],
        ['citation_issn', '0362-4331'],
      ),
      {
        type: 'article-journal',
        'container-title': 'Port Economics',
        volume: '3',
        issue: '2',
        page: '12-15',
        ISSN: '0362-4331',
      },
    ],
    ['a date with slashes', meta(['citation_publication_date', '2024/03/02']), { issued: '2024-03-02' }],
    ['a year', meta(['citation_year', '2024']), { issued: '2024' }],
    ['a DOI', meta(['citation_doi', '10.1000/XYZ']), { DOI: '10.1000/xyz', URL: url }],
    [
      'a conference',
      meta(['citation_conference_title', 'Ports 24']),
      { type: 'paper-conference', 'container-title': 'Ports 24' },
    ],
    ['a book', meta(['citation_isbn', '978-92-95055-02-5']), { type: 'book', ISBN: '978-92-95055-02-5' }],
    ['a thesis', meta(['citation_dissertation_institution', 'Lima']), { type: 'thesis', publisher: 'Lima' }],
    [
      'a report',
      meta(['citation_technical_report_institution', 'INEI'], ['citation_technical_report_number', '7']),
      { type: 'report', publisher: 'INEI', number: '7' },
    ],
    [
      'Dublin Core',
      meta(
        ['DC.title', 'Tolls'],
        ['DC.creator', 'Rojas, Carla'],
        ['DC.publisher', 'INEI'],
        ['DC.date', '2024-03-02'],
        ['DC.language', 'es'],
      ),
      {
        title: 'Tolls',
        author: [{ family: 'Rojas', given: 'Carla' }],
        publisher: 'INEI',
        issued: '2024-03-02',
        language: 'es',
      },
    ],
    [
      'DC terms',
      meta(['DCTERMS.title', 'Tolls'], ['dcterms.issued', '2024-03']),
      { title: 'Tolls', issued: '2024-03' },
    ],
    [
      'Open Graph',
      '<meta property="og:title" content="Levy doubles"><meta property="og:site_name" content="The Gazette"><meta property="article:published_time" content="2024-03-02T10:00:00+00:00">',
      { title: 'Levy doubles', 'container-title': 'The Gazette', issued: '2024-03-02' },
    ],
    ['an author that is an address', meta(['author', 'https://x.example/rojas']), { author: undefined }],
    ['an author', meta(['author', 'Carla Rojas']), { author: [{ literal: 'Carla Rojas' }] }],
    [
      'JSON-LD of news',
      jsonLd({
        '@type': 'NewsArticle',
        headline: 'Levy doubles',
        author: [{ '@type': 'Person', name: 'Carla Rojas' }],
        datePublished: '2024-03-02',
        publisher: { name: 'The Gazette' },
        inLanguage: 'es',
      }),
      {
        type: 'article-newspaper',
        title: 'Levy doubles',
        author: [{ literal: 'Carla Rojas' }],
        publisher: 'The Gazette',
        issued: '2024-03-02',
        language: 'es',
      },
    ],
    [
      'JSON-LD in a graph',
      jsonLd({
        '@graph': [
          { '@type': 'WebSite', name: 'Site' },
          { '@type': 'WebPage', name: 'Page' },
          { '@type': ['Report'], name: 'The report' },
        ],
      }),
      { type: 'report', title: 'The report' },
    ],
    [
      'JSON-LD with names in parts',
      jsonLd({ '@type': 'BlogPosting', headline: 'H', author: { familyName: 'Rojas', givenName: 'Carla' } }),
      { type: 'post-weblog', author: [{ family: 'Rojas', given: 'Carla' }] },
    ],
    [
      'JSON-LD that is broken',
      '<script type="application/ld+json">{"@type": </script>',
      { type: 'webpage', title: 'The page' },
    ],
    [
      'the more exact first',
      jsonLd({ '@type': 'NewsArticle', headline: 'From JSON-LD' }) +
        meta(['og:title', 'From OG'], ['citation_title', 'From citation']),
      { title: 'From citation', type: 'article-newspaper' },
    ],
    ['its own address', '<link rel="canonical" href="/levy">', { URL: 'https://www.gazette.example/levy' }],
    ['an address of another site', '<link rel="canonical" href="https://other.example/levy">', { URL: url }],
    [
      "an address that is its site's",
      '<link rel="canonical" href="https://www.gazette.example/">',
      { URL: url },
    ],
    [
      'a day that is none',
      meta(['citation_date', '2024-02-30']),
      { issued: undefined, left: ['citation_date ("2024-02-30" is no date of the calendar)'] },
    ],
    [
      'what has no place',
      meta(['citation_pdf_url', 'https://www.gazette.example/a.pdf']),
      { left: ['citation_pdf_url'] },
    ],
    [
      'markup in a value',
      meta(['citation_title', '<script>alert(1)</script> of <i>ports</i>']),
      { title: '<script>alert(1)</script> of ports' },
    ],
  ])('reads %s', (_, head, expected) => {
    const { item, left } = readPage(page(head), url);
    const { record, dropped } = toSource(item);
    const read = { ...record, left: [...left, ...dropped] };
    for (const [field, value] of Object.entries(expected))
      expect(read[field as keyof typeof read], field).toEqual(value);
  });

  test.each(['', 'no page at all', '<', '<html><head><meta name=', '<title>', '\u0000'])(
    'breaks on no page: %j',
    (html) => {
      expect(readPage(html, url).item).toMatchObject({ type: 'webpage', URL: url });
    },
  );
});
