import { h } from 'hastscript';
import type { ListItem } from 'mdast';
import { z } from 'zod';
import { issue } from '../../issues/issue.ts';
import { byClaims, type Placed } from '../../pictures/map/marks.ts';
import { takenPath, type TakenMap } from '../../pictures/map/taken.ts';
import { toPlacesCsv } from '../places-csv.ts';
import * as field from '../../records/fields.ts';
import { foldedPlaces, printMap, sayMap, viewOfPlaces } from '../print-map.ts';
import type { ProseComponent } from './component.ts';
import type { ComponentFile } from './files.ts';
import type { Printing } from './printing.ts';

const attributes = z.strictObject({
  entities: field.ids.optional().meta({
    title: 'ids',
    description: 'only these places, a blank between',
    examples: ['peru lima'],
  }),
  claims: field.ids.optional().meta({
    title: 'ids',
    description: 'only places that one of these claims is about, a blank between',
    examples: ['police-13000 fourth-strike'],
  }),
  caption: field.text.optional().meta({
    title: 'text',
    description: 'what it shows; without one it says how many places, and which have the most claims',
    examples: ['Ports of the Pacific coast'],
  }),
});

/** Where the places are that the article is about. */
export const places = {
  type: 'prose',
  name: 'Places',
  attributes,
  translation: attributes.pick({ caption: true }),
  place: { form: 'block', in: ['prose'], never: ['Places'] },
  names: 'settled',
  words: 'none',

  refers: ({ claims = [], entities = [] }) => [
    ...claims.map((id) => ({ kind: 'claim' as const, id, attribute: 'claims' })),
    ...entities.map((id) => ({ kind: 'entity' as const, id, attribute: 'entities' })),
  ],

  lacks({ name, file, attributes, place, places }, { claims, entities, entity }) {
    const located = (id: string): boolean => entity(id)?.coordinates !== undefined;
    const lost = (attributes.entities ?? []).filter((id) => !located(id));
    if (lost.length > 0)
      return lost.map((id) => issue(file, places['entities'] ?? place, 'unlocated-entity', { name, id }));
    const about = new Set(
      claims
        .filter(({ id }) => attributes.claims?.includes(id))
        .flatMap((claim) => claim.entities.map(({ id }) => id)),
    );
    const shown = (attributes.entities ?? entities).filter((id) => !attributes.claims || about.has(id));
    if (shown.some(located)) return [];
    const lacking = attributes.entities ? undefined : 'coordinates';
    return [issue(file, place, 'nothing-to-draw', { name, lacking })];
  },

  text: () => [],

  html({ attributes }, _children, printing) {
    const shown = placesIn(attributes, printing);
    const { words, to } = printing;
    const map = takenMap(attributes, printing);
    const files = [
      [to.file(takenPath(map, 'svg')), words.picture.svg],
      [to.file(takenPath(map, 'png')), words.picture.png],
      [to.published(toData(shown)), words.picture.csv],
    ] as const;
    return [
      h('figure.places', { dataNote: '' }, [
        h('figcaption', attributes.caption ?? sayMap(shown, printing.words)),
        // Readers elsewhere have no style sheet to lay one over the other.
        ...(printing.medium === 'page' ? [printMap(shown, printing)] : []),
        ...foldedPlaces(shown, printing),
        h(
          'p.takes',
          files.flatMap(([href, name], index) => [
            ...(index > 0 ? [' · '] : []),
            h('a', { href, download: '' }, name),
          ]),
        ),
      ]),
    ];
  },

  maps: ({ attributes }, printing) => [takenMap(attributes, printing)],

  files: ({ attributes }, printing) => [toData(placesIn(attributes, printing))],

  markdown({ attributes }, _children, printing) {
    const { words, to } = printing;
    const shown = placesIn(attributes, printing);
    const items = shown.toSorted(byClaims).map(({ id, name, claims }): ListItem => {
      const link = { type: 'link' as const, url: to.entity(id), children: [text(name)] };
      const count = claims.size === 0 ? [] : [text(` (${words.claimCount({ count: claims.size })})`)];
      return {
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [link, ...count] }],
      };
    });
    const caption = attributes.caption ?? sayMap(shown, words);
    return [
      { type: 'paragraph', children: [{ type: 'emphasis', children: [text(caption)] }] },
      { type: 'list', spread: false, children: items },
    ];
  },

  snippet: ['<Places entities="${1:entity-id another}" caption="${2:what it shows}" />'],
  guide: {
    about:
      'A map of the places that the article is about, by the coordinates in their files, each as large as it has claims.',
    where:
      'Between two blocks of prose, with a blank line before and after; nothing stands inside it. Beside the map stands the same as a list.',
    examples: [
      {
        shows: 'The places that the article is about; what each has of its claims.',
        written: `Peru put <Claim id="police-13000">13,000 police and soldiers</Claim> on its streets.

<Annotation claim="police-13000" statement="13,000 Peruvian police and troops patrol the summit."
  kind="statistic" assessment="unverified" speaker="wsws" entities="peru">No count was found.</Annotation>

<Places caption="Where the police were" />`,
        html: '<p><a class="entity" href="/entities/peru/">Peru</a> put <mark data-assessment="unverified" data-claim="police-13000" id="police-13000">13,000 police and soldiers</mark><a class="claim-ref" data-note aria-label="Claim 1: unverified" href="#note--police-13000">1</a> on its streets.</p> <figure class="places" data-note><figcaption>Where the police were</figcaption><div class="map"><img src="/images/maps/e74ae73854f524b4.svg" width="640" height="440" alt loading="lazy" decoding="async"><svg aria-hidden="true" direction="ltr"><a href="/entities/peru/" tabindex="-1"><title>Peru: 1 claim</title><circle cx="49.96%" cy="50.55%" r="6.9"></circle><text x="49.96%" y="50.55%" dx="10.9" dy="4.2">Peru</text></a></svg></div><ol class="place-list"><li><a href="/entities/peru/">Peru</a> <span>1</span></li></ol><p class="takes"><a href="/images/maps/018a0a1813bad25c.svg" download>Picture (SVG)</a> · <a href="/images/maps/018a0a1813bad25c.png" download>Picture (PNG)</a> · <a href="/articles/lima/files/places.e431f06bdf45adc1.csv" download>Data (CSV)</a></p></figure>',
        markdown: `[Peru](/entities/peru/) put 13,000 police and soldiers[^police-13000] on its streets.

_Where the police were_

- [Peru](/entities/peru/) (1 claim)`,
        text: 'Peru put 13,000 police and soldiers on its streets.',
      },
      {
        shows: 'Only places that are named; without a caption it says how many there are.',
        written: `The leaders met far from home.

<Places entities="peru" />`,
        html: '<p>The leaders met far from home.</p> <figure class="places" data-note><figcaption>1 place</figcaption><div class="map"><img src="/images/maps/e74ae73854f524b4.svg" width="640" height="440" alt loading="lazy" decoding="async"><svg aria-hidden="true" direction="ltr"><a href="/entities/peru/" tabindex="-1"><title>Peru</title><circle cx="49.96%" cy="50.55%" r="3" data-none></circle><text x="49.96%" y="50.55%" dx="7" dy="4.2">Peru</text></a></svg></div><ol class="place-list"><li><a href="/entities/peru/">Peru</a></li></ol><p class="takes"><a href="/images/maps/86b1ec8675d50248.svg" download>Picture (SVG)</a> · <a href="/images/maps/86b1ec8675d50248.png" download>Picture (PNG)</a> · <a href="/articles/lima/files/places.ecb95f6be410b1a2.csv" download>Data (CSV)</a></p></figure>',
        markdown: `The leaders met far from home.

_1 place_

- [Peru](/entities/peru/)`,
        text: 'The leaders met far from home.',
      },
    ],
    translated: '<Places caption="Puertos de la costa del Pacífico" />',
  },
} satisfies ProseComponent<typeof attributes>;

/** The places that are left of those that the article is about, each with those of its claims that are. */
function placesIn(
  { entities, claims }: z.output<typeof attributes>,
  { entities: all, claims: known }: Pick<Printing, 'entities' | 'claims'>,
): Placed[] {
  const counted = [...known.values()].filter(({ id }) => claims?.includes(id) ?? true);
  return [...all.values()].flatMap(({ id, name, coordinates }) => {
    if (!coordinates || !(entities?.includes(id) ?? true)) return [];
    const about = counted.filter((claim) => claim.entities.some((entity) => entity.id === id));
    if (claims && about.length === 0) return [];
    return [{ id, name, coordinates, claims: new Set(about.map((claim) => claim.id)) }];
  });
}

/** The map for who takes it along. */
function takenMap(written: z.output<typeof attributes>, printing: Printing): TakenMap {
  const places = placesIn(written, printing);
  const source = printing.words.picture.source({ source: 'Natural Earth' });
  const title = written.caption ?? sayMap(places, printing.words);
  return {
    view: viewOfPlaces(places),
    places,
    frame: { ...printing.framed(title), source },
    inks: printing.inks,
  };
}

const toData = (places: readonly Placed[]): ComponentFile => ({
  name: 'places',
  extension: 'csv',
  type: 'text/csv',
  body: toPlacesCsv(places),
});

const text = (value: string) => ({ type: 'text' as const, value });
