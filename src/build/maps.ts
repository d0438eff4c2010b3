/** Every map of the site: what each shows. */
import site from '../../site.config.ts';
import { mapsIn } from '../articles/components-in.ts';
import { viewOfPlaces } from '../articles/print-map.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { entityIn, type Entity } from '../entities/schema.ts';
import { byClaims, type Placed } from '../pictures/map/marks.ts';
import { landPath } from '../pictures/map/land-path.ts';
import { takenPath, type TakenMap } from '../pictures/map/taken.ts';
import type { Coordinates, View } from '../pictures/map/view.ts';
import { printingOf } from '../exports/printing-of.ts';
import { inksOf } from '../site/theme-inks.ts';
import { localeOf, type Locale } from './current.ts';
import { isOpenSea } from './land.ts';

/** As many places stand on the map of the whole site. */
const most = 300;

/** A map of places, and how many there are besides. */
export interface SiteMap {
  readonly places: readonly Placed[];
  readonly all: number;
}

/** The places of a language's claims, those with the most claims first. */
export function siteMap(corpus: Corpus, lang: string): SiteMap {
  const places = corpus
    .entitiesIn(lang)
    .flatMap(({ id, name, coordinates }) => {
      const claims = new Set(corpus.claimsAbout(id, lang).map((claim) => `${claim.article}/${claim.id}`));
      return coordinates && claims.size > 0 ? [{ id, name, coordinates, claims }] : [];
    })
    .sort(byClaims);
  return { places: places.slice(0, most), all: places.length };
}

/** The map of the whole site for who takes it along; none where no claim is about a place. */
export function takenSiteMap(
  corpus: Corpus,
  { lang, words, to, site: { name, theme } }: Locale,
): TakenMap | undefined {
  const { places } = siteMap(corpus, lang);
  if (places.length === 0) return undefined;
  const frame = {
    title: words.places.intro,
    source: words.picture.source({ source: 'Natural Earth' }),
    site: name,
    address: to.absolute(to.places),
  };
  return { view: viewOfPlaces(places), places, frame, inks: inksOf(theme) };
}

/** Where a place is: what lies around it; of one in the middle of an ocean, the shores. */
export function locatorOf(coordinates: Coordinates): View {
  const view = viewOfPlaces([{ coordinates }]);
  return view.form === 'near' && isOpenSea(view) ? { ...view, scale: 256 } : view;
}

/** The map of a place's page for who takes it along. */
export function takenLocator(
  { id, name, coordinates }: Pick<Entity, 'id' | 'name'> & { readonly coordinates: Coordinates },
  { words, to, site: { name: site, theme } }: Locale,
): TakenMap {
  return {
    view: locatorOf(coordinates),
    places: [{ id, name, coordinates, claims: new Set(['']) }],
    frame: {
      title: name,
      source: words.picture.source({ source: 'Natural Earth' }),
      site,
      address: to.absolute(to.entity(id)),
    },
    inks: inksOf(theme),
  };
}

/** An image that a map is shown by, or taken along as. */
export type MapImage =
  { readonly type: 'land'; readonly view: View } | { readonly type: 'svg' | 'png'; readonly map: TakenMap };

/**
 * The images of all maps, each once, by its path.
 *
 * 2026-11-28: a place's own map is one file in each language, and no PNG: four for each place would be a third of the files of
 * a site that speaks of many. The page carries its data; a browser makes the pixels of the SVG where they are asked for.
 */
export function mapImages(corpus: Corpus): Map<string, MapImage> {
  const taken = [
    ...corpus.articles.flatMap((article) =>
      mapsIn(article.prose, printingOf(localeOf(article.lang), article)),
    ),
    ...site.languages.flatMap((lang) => takenSiteMap(corpus, localeOf(lang)) ?? []),
  ];
  const locators = site.languages.flatMap((lang) =>
    corpus.entities.flatMap((one) => {
      const { id, name, coordinates } = entityIn(one, lang);
      return coordinates ? [takenLocator({ id, name, coordinates }, localeOf(lang))] : [];
    }),
  );
  const views = [
    ...taken.map(({ view }) => view),
    ...corpus.entities.flatMap(({ coordinates }) => (coordinates ? [locatorOf(coordinates)] : [])),
  ];
  return new Map<string, MapImage>([
    ...views.map((view) => [landPath(view), { type: 'land', view }] as const),
    ...taken.flatMap((map) =>
      (['svg', 'png'] as const).map((type) => [takenPath(map, type), { type, map }] as const),
    ),
    ...locators.map((map) => [takenPath(map, 'svg'), { type: 'svg', map }] as const),
  ]);
}
