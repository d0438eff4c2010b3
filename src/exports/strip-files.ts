import { toStrip } from '../cards/strip.ts';
import { measureOf } from '../claims/compare.ts';
import type { Claim } from '../corpus/types.ts';
import type { Words } from '../i18n/index.ts';
import type { Drawing } from '../pictures/drawing.ts';
import { framed } from '../pictures/framed.ts';
import { inInks } from '../pictures/inks.ts';
import { drawStrip } from '../pictures/strip.ts';
import { toSvg } from '../pictures/svg.ts';
import { toCsv } from '../records/csv.ts';
import type { Addresses } from '../site/addresses.ts';
import { inksOf } from '../site/theme-inks.ts';
import type { SiteTheme } from '../site/theme.ts';
import { publisherOf } from '../sources/publisher.ts';
import { startOf } from '../sources/date.ts';

interface In {
  readonly words: Words;
  readonly to: Addresses;
  readonly site: { readonly name: string; readonly theme?: SiteTheme };
}

/** A picture that is taken along has room for names. */
const wide = 480;

/** The files of a claim's strip: for pages, to take along, as data; none where nothing found can be compared with what it gives. */
export function stripFiles(
  claim: Claim,
  { words, to, site }: In,
): (Readonly<Record<'svg' | 'full.svg' | 'csv', string>> & { readonly png: Drawing }) | undefined {
  const found = toStrip(claim, words);
  if (!found) return undefined;
  const { strip, says, comparison } = found;
  const sources = new Set(comparison.found.flatMap(({ by }) => by.map(({ source }) => publisherOf(source))));
  const inks = inksOf(site.theme);
  const frame = {
    title: claim.statement,
    source:
      sources.size === 0
        ? undefined
        : words.picture[sources.size > 1 ? 'sources' : 'source']({ source: [...sources].join(', ') }),
    site: site.name,
    address: to.absolute(to.claim(claim)),
  };
  const whole = inInks(framed(drawStrip(strip, wide), frame), inks);
  const shows = `${claim.statement} ${says}`;
  return {
    svg: toSvg(inInks(drawStrip(strip), inks), shows),
    'full.svg': toSvg(whole, shows),
    png: whole,
    csv: toCsv([
      ['what', 'value', 'unit', 'note', 'source', 'publisher', 'year'],
      ...comparison.claimed.figures.map(({ value, unit, note }) => [
        'claimed',
        value,
        unit,
        note,
        '',
        '',
        '',
      ]),
      ...comparison.found.flatMap(({ figure: { value, unit, note }, by }) =>
        by.length === 0
          ? [['found', value, unit, note, '', '', '']]
          : by.map(({ source, figures }) => {
              const given = figures.find(
                (one) => one.value * measureOf(one.unit).scale === value * measureOf(unit).scale,
              );
              const { value: its = value, unit: in_ = unit, note: about } = given ?? {};
              return [
                'found',
                its,
                in_,
                about,
                source.id,
                publisherOf(source),
                startOf(source.issued)?.slice(0, 4),
              ];
            }),
      ),
    ]),
  };
}
