/** Every address of the site, in one place. CONTRACT.md promises them: none is changed, only added to. */
import { toPath, type SiteAddress } from './address.ts';
import { siteFileNames, siteFiles, type SiteFileName } from './files.ts';

/** What an address needs to know of a claim. */
interface ClaimRef {
  readonly article: string;
  readonly id: string;
}

/** What an address needs to know of anything with an id. */
interface ThingRef {
  readonly kind: 'article' | 'claim' | 'entity' | 'source';
  /** The article of a claim. */
  readonly article?: string | undefined;
  readonly id: string;
}

/** Paths of pages and files under the base path, in one language. */
export type Addresses = ReturnType<typeof addressesOf>;

/** @param languages of the site; the first is the original's and has no prefix. */
export function addressesOf(site: SiteAddress, languages: readonly string[], lang: string) {
  const prefix = lang === languages[0] ? '' : `${lang}/`;
  const page = (path: string): string => toPath(site, prefix + path);
  const file = (path: string): string => toPath(site, path);
  const files = Object.fromEntries(
    siteFileNames.map((name) => [
      name,
      (siteFiles[name].of === 'language' ? page : file)(siteFiles[name].path),
    ]),
  ) as Record<SiteFileName, string>;
  return {
    ...files,
    home: page(''),
    article: (id: string) => page(`articles/${id}/`),
    /** What would fall in an analysis with each of its sources. */
    weights: (id: string) => page(`articles/${id}/sources/`),
    passage: ({ article, id }: ClaimRef) => page(`articles/${article}/#${id}`),
    claim: ({ article, id }: ClaimRef) => page(`articles/${article}/claims/${id}/`),
    /** The page of a claim in the language of the originals. */
    originalClaim: ({ article, id }: ClaimRef) => file(`articles/${article}/claims/${id}/`),
    claims: page('claims/'),
    places: page('places/'),
    placesData: page('places/places.csv'),
    timeline: page('timeline/'),
    /** Of a site with many claims: those of a year, a month or a day; what one page of it cannot hold goes on. */
    timelinePart: (time: string, number = 1) => page(`timeline/${time}/${number === 1 ? '' : `${number}/`}`),
    entity: (id: string) => page(`entities/${id}/`),
    entityFeed: (id: string) => page(`entities/${id}/feed.xml`),
    entities: page('entities/'),
    source: (id: string) => page(`sources/${id}/`),
    sources: page('sources/'),
    /** Our own copy of a source, and how it looked. */
    copy: (id: string) => page(`sources/${id}/copy/`),
    copyView: (id: string, sha256: string) => file(`sources/${id}/copy/${sha256.slice(0, 16)}.jpg`),
    /** What a list leads on to when it fits no page, and what its filter reads then. */
    listPart: (list: string, number: number) => page(`lists/${list}/${number}/`),
    listRows: (list: string) => page(`lists/${list}.json`),
    entityPart: (id: string, number: number) => page(`entities/${id}/${number}/`),
    sourcePart: (id: string, number: number) => page(`sources/${id}/${number}/`),
    search: page('search/'),
    /** The full text of a language, as the engine loads it. */
    pagefind: page('pagefind/'),
    method: page('method/'),
    about: page('about/'),
    /** Written in one language, at one address. */
    guide: {
      home: file('guide/'),
      corrections: file('guide/corrections/'),
      evidence: file('guide/evidence/'),
      publishing: file('guide/publishing/'),
      customizing: file('guide/customizing/'),
      reference: file('guide/reference/'),
      components: file('guide/components/'),
      component: (name: string) => file(`guide/components/${name.toLowerCase()}/`),
      rules: file('guide/rules/'),
      rule: (id: string) => file(`guide/rules/${id}/`),
    },
    data: page('data/'),
    /** The claim as a card for other sites' frames, and what tells them of it. */
    embed: ({ article, id }: ClaimRef) => page(`embed/${article}/${id}/`),
    oembed: ({ article, id }: ClaimRef) => page(`oembed/${article}/${id}.json`),
    /** The claims of an analysis as references, to be taken into a program: `bib` or `ris`. */
    citations: (article: string, ending: 'bib' | 'ris') => page(`articles/${article}/claims.${ending}`),
    /** The picture that stands for a claim, or for a whole analysis, where its link is shared. */
    claimCard: ({ article, id }: ClaimRef) => page(`cards/${article}/${id}.png`),
    articleCard: (article: string) => page(`cards/${article}.png`),
    /** What a claim gives beside what was found, drawn (`svg`), and as a picture to take along (`png`). */
    strip: ({ article, id }: ClaimRef, form: 'svg' | 'png') =>
      page(`articles/${article}/strips/${id}.${form}`),
    markdown: (article: string) => page(`articles/${article}.md`),
    /** The analysis in one file. */
    singleFile: (article: string) => page(`articles/${article}/single-file.html`),
    /** What a reader keeps in the browser, and what there is to keep of an analysis. */
    offline: page('offline/'),
    offlineList: (article: string) => page(`offline/${article}.json`),
    /** The whole site in a language, where it is small. */
    offlineSite: page('offline/site/list.json'),
    /** How a page from a copy says that it is one. */
    offlineSheet: file('offline/kept.css'),
    /** The analysis as a book for e-readers. */
    book: (article: string) => page(`articles/${article}.epub`),
    /** The analysis as it was printed, where someone put it into `public/`. */
    pdf: (article: string) => page(`articles/${article}.pdf`),
    /** A file that a component of the prose publishes. */
    articleFile: (article: string, name: string) => page(`articles/${article}/files/${name}`),
    articleClaims: (article: string) => file(`articles/${article}/claims.json`),
    annotations: (article: string) => file(`articles/${article}/annotations.jsonld`),
    /** What a feed leads on to: its older entries. */
    atomArchive: (number: number) => page(`feed/${number}.xml`),
    jsonFeedArchive: (number: number) => page(`feed/${number}.json`),
    corrections: page('corrections/'),
    correctionsArchive: (number: number) => page(`corrections/${number}.xml`),
    /** The page of anything that has an id, whether it is published still or not. */
    thing: ({ kind, article = '', id }: ThingRef) =>
      page(
        {
          article: `articles/${id}/`,
          claim: `articles/${article}/claims/${id}/`,
          entity: `entities/${id}/`,
          source: `sources/${id}/`,
        }[kind],
      ),
    /** The words the fact sidebar of an article looks in beside those on the page. */
    factNames: (article: string) => page(`articles/${article}/fact-names.json`),
    /** What a device keeps of the site. */
    manifest: page('site.webmanifest'),
    /** A file that is the same in every language. */
    file,
    /** The absolute address of a path that this object gave. */
    absolute: (path: string) => site.origin + path,
  };
}
