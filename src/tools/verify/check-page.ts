import type { SiteAddress } from '../../site/address.ts';
import type { Fault, FaultRule } from './faults.ts';
import type { Place, ReadPage } from './read-page.ts';
import { toTarget } from './to-target.ts';

/** What other files have to know of a page. */
export interface PageFacts {
  readonly ids: ReadonlySet<string>;
  readonly canonical: (Place & { readonly address: string }) | undefined;
  readonly leadsOn: boolean;
  readonly hidden: boolean;
}

/** What every page has, and how often. */
const needs = { title: 1, description: 1, h1: 1, main: 1, policy: 1 } as const;

/** Check a page by itself. */
export function checkPage(file: string, text: string, page: ReadPage): Fault[] {
  const say = (rule: FaultRule, reason: string, { line, column }: Place = { line: 1, column: 1 }): Fault => ({
    file,
    line,
    column,
    rule,
    reason,
  });
  return [
    ...page.errors.map((error) => say('invalid-html', `A parser stumbles here: ${error.code}.`, error)),
    ...page.duplicates.map((place) => say('duplicate-id', `The id "${place.id}" is there twice.`, place)),
    ...page.inline.map((place) =>
      say('bad-page', `The policy refuses what stands in the page: ${place.what}.`, place),
    ),
    ...Object.entries(needs).flatMap(([name, count]) => {
      const there = page.counts[name as keyof typeof needs];
      return there === count ? [] : [say('bad-page', `It has ${there} of what each page has once: ${name}.`)];
    }),
    ...(page.lang === '' ? [say('bad-page', 'It does not say its language.')] : []),
    ...(page.canonical === undefined && file !== '404.html'
      ? [say('bad-canonical', 'It does not say its address.')]
      : []),
    ...(/<\/body>\s*<\/html>\s*$/.test(text) ? [] : [say('bad-page', 'Something stands after its end.')]),
  ];
}

/** Check that each page names itself, or one that stands for it and names itself. */
export function checkCanonicals(pages: ReadonlyMap<string, PageFacts>, site: SiteAddress): Fault[] {
  return [...pages].flatMap(([file, { canonical, leadsOn, hidden }]): Fault[] => {
    if (!canonical) return [];
    const target = toTarget(canonical.address, file, site);
    const say = (reason: string): Fault[] => [
      { file, line: canonical.line, column: canonical.column, rule: 'bad-canonical', reason },
    ];
    if (target.to !== 'file') return say(`It names "${canonical.address}", which is not of the site.`);
    const other = pages.get(target.file);
    if (!other) return say(`It names "${canonical.address}", and there is no such page.`);
    // What asks not to be found may stand for another: a card for its claim's page, a copy or an id of before for its analysis.
    if (target.file === file || leadsOn || hidden)
      return other.canonical?.address === canonical.address
        ? []
        : say(`It names "${canonical.address}", which names "${other.canonical?.address ?? ''}" itself.`);
    return say(`It names "${canonical.address}" instead of itself.`);
  });
}
