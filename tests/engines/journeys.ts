/**
 * The ways of readers through the site, as one script for every browser: what it does to a page and what it expects is
 * the same in all of them. What only Chromium is asked stands in `tests/site`.
 */
import { expect } from 'vitest';
import type { ClaimRecord } from '../../src/exports/claims-json.ts';
import { expectPrinted, isTold, squeeze } from '../support/paper.ts';
import { textOnPaper } from './on-paper.ts';
import type { Tab } from './tab.ts';

/** The site that is gone through, and claims to look for. */
export interface Ground {
  readonly url: string;
  readonly base: string;
  /** The folder of the site, as an address: what needs no server is opened from there. */
  readonly disk: string;
  /** Claims of one article, with evidence, the first early and the last late in it. */
  readonly claims: readonly [ClaimRecord, ...ClaimRecord[]];
  /** The address of a page that shows one of the site in a frame. */
  readonly framed: (page: string, width: number) => string;
  /** What the server is to refuse; nothing by default. */
  readonly refuse: (address: RegExp | undefined) => void;
}

export interface Journey {
  readonly name: string;
  readonly go: (tab: Tab, ground: Ground) => Promise<void>;
}

const facts = 'pl-fact-sidebar input[type="search"]';
const header = 'form.site-search input';
const main = 'pl-site-search input[type="search"]';

const articleOf = ({ url, claims: [claim] }: Ground): string => `${url}articles/${claim.article}/`;
const lastOf = ({ claims }: Ground): ClaimRecord => claims.at(-1) ?? claims[0];
const numberOf = ({ id }: ClaimRecord): string => `a.claim-ref[href="#note--${id}"]`;
/** Words of a claim that a hand types: no quotes and dashes. */
const wordsOf = ({ text }: ClaimRecord): string =>
  (text.match(/[\p{L}\d]+/gu) ?? []).slice(0, 4).join(' ').toLowerCase();

const wide = (tab: Tab): Promise<void> => tab.resize(1280, 860);

/** Where the card that is up stands: in the window or not, and how far from its passage. */
const standing = (tab: Tab) =>
  tab.see(() => {
    const [card, mark] = ['.note:popover-open', 'mark[data-open]'].map((one) =>
      document.querySelector(one)?.getBoundingClientRect(),
    );
    if (!card || !mark) return undefined;
    const { top, bottom, left, right } = card;
    return {
      inWindow: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth,
      apart: Math.max(top - mark.bottom, mark.top - bottom),
    };
  });

const cardUp = (tab: Tab, { id }: ClaimRecord) =>
  tab.until((note) => document.querySelector(`#${note}:popover-open`) !== null, `note--${id}`);
const cardDown = (tab: Tab) => tab.until(() => document.querySelector('.note:popover-open') === null);

const status = (tab: Tab): Promise<string> => tab.textOf('.search-status');

export const journeys: readonly Journey[] = [
  {
    name: 'home, article, fact, passage, card, page of the claim, name, source',
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await wide(tab);
      await tab.goTo(ground.url);
      await tab.press(`main a[href="${ground.base}articles/${claim.article}/"]`);
      await tab.until(() => document.querySelector('pl-fact-sidebar input:not([hidden])') !== null);
      await tab.type(facts, wordsOf(claim));
      await tab.until((id) => document.querySelector(`[data-fact="${id}"]`)?.checkVisibility(), claim.id);
      await tab.press(`[data-fact="${claim.id}"] a`);
      await tab.until((id) => document.querySelector('mark:target')?.id === id, claim.id);
      await tab.press(numberOf(claim));
      await cardUp(tab, claim);
      await tab.press(`#note--${claim.id} .note-links a`);
      await tab.until((said) => document.querySelector('h1')?.textContent.trim() === said, claim.statement);
      await tab.press(`main .tags a[href="${ground.base}entities/${claim.speaker}/"]`);
      await tab.until((speaker) => location.pathname.endsWith(`/entities/${speaker}/`), claim.speaker);
      await tab.press(`main a[href="${ground.base}articles/${claim.article}/claims/${claim.id}/"]`);
      await tab.until((said) => document.querySelector('h1')?.textContent.trim() === said, claim.statement);
      const source = claim.evidence[0]?.source ?? '';
      await tab.press(`main .evidence a[href="${ground.base}sources/${source}/"]`);
      await tab.until((id) => location.pathname.endsWith(`/sources/${id}/`), source);
    },
  },
  {
    name: 'a card stands beside its passage wherever the page is scrolled, and goes by Escape and by Back',
    go: async (tab, ground) => {
      const last = lastOf(ground);
      await wide(tab);
      await tab.goTo(articleOf(ground));
      for (const [block, leave] of [
        ['start', () => tab.keys('Escape')],
        ['end', () => tab.back()],
      ] as const) {
        await tab.see(
          (id, at) => {
            document.getElementById(id)?.scrollIntoView({ block: at, behavior: 'instant' });
            scrollBy({ top: at === 'start' ? -80 : 80, behavior: 'instant' });
          },
          last.id,
          block,
        );
        await tab.press(numberOf(last));
        await cardUp(tab, last);
        await tab.until(() => document.querySelector('.note:popover-open .note-links') !== null);
        await expect.poll(async () => (await standing(tab))?.inWindow).toBe(true);
        const { apart = -1 } = (await standing(tab)) ?? {};
        expect(apart).toBeGreaterThan(-1);
        expect(apart).toBeLessThan(24);
        await leave();
        await cardDown(tab);
      }
    },
  },
  {
    name: 'a card comes up under a resting pointer, which can travel into it, and goes when it leaves',
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await wide(tab);
      await tab.goTo(articleOf(ground));
      await tab.find(numberOf(claim));
      await tab.move(5, 400);
      await tab.hover(numberOf(claim));
      await cardUp(tab, claim);
      await tab.until(() => document.querySelector('.note:popover-open .note-links') !== null);
      const { x, y } = await tab.see((id) => {
        const { left, top, height } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
        return { x: left + 60, y: top + Math.min(60, height / 2) };
      }, `note--${claim.id}`);
      await tab.move(x, y, 300);
      await tab.move(x + 20, y + 4, 600);
      expect(
        await tab.see((id) => document.getElementById(id)?.matches(':popover-open'), `note--${claim.id}`),
      ).toBe(true);
      await tab.move(5, 5, 100);
      await tab.move(8, 9, 100);
      await cardDown(tab);
    },
  },
  {
    name: 'a link to a passage, and one to a card, arrive there; a reload stays there',
    go: async (tab, ground) => {
      const last = lastOf(ground);
      await wide(tab);
      await tab.goTo(`${articleOf(ground)}#${last.id}`);
      const inView = (id: string): boolean => {
        const { top = -1 } = document.getElementById(id)?.getBoundingClientRect() ?? {};
        return document.querySelector('mark:target')?.id === id && top >= 0 && top < innerHeight;
      };
      await tab.until(inView, last.id);
      await tab.goTo(`${articleOf(ground)}?from=card#note--${last.id}`);
      await cardUp(tab, last);
      await tab.reload();
      await cardUp(tab, last);
    },
  },
  {
    name: 'who comes for a place that is gone is told so, and the next claim is in view',
    go: async (tab, ground) => {
      const last = lastOf(ground);
      await wide(tab);
      await tab.goTo(`${articleOf(ground)}#no-such-claim`);
      await tab.until(() => document.querySelector<HTMLElement>('.notice:not([hidden])')?.checkVisibility());
      await tab.see((id) => void (location.hash = `#${id}`), last.id);
      await tab.until((id) => document.querySelector('mark:target')?.id === id, last.id);
      const top = await tab.until((id) => document.getElementById(id)?.getBoundingClientRect().top, last.id);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(860);
    },
  },
  {
    name: 'facts: words, a slip, a choice, the address, and what was chosen after a reload',
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await wide(tab);
      await tab.goTo(articleOf(ground));
      await tab.press(`.facts-choice label[data-assessment-of="${claim.assessment}"]`);
      await tab.until((kind) => location.search.includes(kind), claim.assessment);
      await tab.type(facts, wordsOf(claim));
      await tab.until((id) => document.querySelector(`[data-fact="${id}"]`)?.checkVisibility(), claim.id);
      const shown = (): string[] =>
        [...document.querySelectorAll<HTMLElement>('[data-fact]')]
          .filter((one) => one.checkVisibility())
          .map((one) => one.dataset['fact'] ?? '');
      const before = await tab.see(shown);
      const others = ground.claims.filter(({ assessment }) => assessment !== claim.assessment);
      expect(before.filter((id) => others.some((other) => other.id === id))).toEqual([]);
      await tab.reload();
      await expect.poll(() => tab.see(shown)).toEqual(before);
      expect(await tab.see((box) => document.querySelector<HTMLInputElement>(box)?.value, facts)).toBe(
        wordsOf(claim),
      );
    },
  },
  {
    name: 'facts as a sheet on a phone: open, choose, go to the passage',
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await tab.resize(450, 800);
      await tab.goTo(articleOf(ground));
      await tab.press('a.facts-open');
      await tab.until(() => document.querySelector('.facts:popover-open') !== null);
      await tab.type(facts, wordsOf(claim));
      await tab.until((id) => document.querySelector(`[data-fact="${id}"]`)?.checkVisibility(), claim.id);
      await tab.press(`[data-fact="${claim.id}"] a`);
      await tab.until((id) => document.querySelector('mark:target')?.id === id, claim.id);
      await tab.see(() => document.querySelector<HTMLElement>('.facts [data-close]')?.click());
      await tab.until(() => document.querySelector('.facts:popover-open') === null);
    },
  },
  {
    name: 'an analysis in one file, from a disk: facts, passage, card, and a way to the site',
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await wide(tab);
      await tab.goTo(`${ground.disk}articles/${claim.article}/single-file.html`);
      await tab.type(facts, wordsOf(claim));
      await tab.until((id) => document.querySelector(`[data-fact="${id}"]`)?.checkVisibility(), claim.id);
      await tab.press(`[data-fact="${claim.id}"] a`);
      await tab.until((id) => document.querySelector('mark:target')?.id === id, claim.id);
      await tab.press(numberOf(claim));
      await cardUp(tab, claim);
      const { url } = claim;
      await tab.until(
        (there) =>
          document.querySelector<HTMLAnchorElement>('.note:popover-open .note-links a')?.href === there,
        url,
      );
      await tab.keys('Escape');
      await cardDown(tab);
      // Its faces are its own, and it asked for nothing.
      await tab.until(() => document.fonts.check(`16px ${getComputedStyle(document.body).fontFamily}`));
      expect(
        await tab.see(() =>
          performance
            .getEntriesByType('resource')
            .flatMap(({ name }) => (name.startsWith('data:') ? [] : [name])),
        ),
      ).toEqual([]);
    },
  },
  {
    name: 'an analysis in one file, from a disk, on paper: its age, and every annotation with its sources',
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await wide(tab);
      await tab.goTo(`${ground.disk}articles/${claim.article}/single-file.html`);
      const notice = await tab.until(() =>
        document.querySelector('article > .notice.dated')?.textContent.trim(),
      );
      // Whatever is open on the screen.
      await tab.press(numberOf(claim));
      await cardUp(tab, claim);
      const paper = await textOnPaper(tab);
      if (isTold(notice)) expect(paper).toContain(squeeze(notice));
      expectPrinted(paper, ground.claims);
      // Addresses off the site are written out, as on the page; those of its own pages are not.
      const source = new URL(`${ground.base}sources/`, claim.url).href;
      expect(paper).not.toContain(squeeze(`‹${source}`));
    },
  },
  {
    name: 'the box in the header: names and claims as one types, arrows and Enter',
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await wide(tab);
      await tab.goTo(`${ground.url}about/`);
      await tab.type(header, wordsOf(claim));
      await tab.until(() => document.querySelector('#page--suggestions [role="option"]') !== null);
      await tab.keys('ArrowDown');
      await tab.until(() => document.querySelector('[role="option"][aria-selected="true"]') !== null);
      await tab.keys('Escape');
      await tab.keys('Enter');
      await tab.until(() => location.pathname.endsWith('/search/'));
      await tab.until(() => document.querySelector('[data-results] a[data-kind]') !== null);
    },
  },
  {
    name: 'search: type, follow, come back to the same words, results and place',
    go: async (tab, ground) => {
      await tab.resize(1280, 600);
      await tab.goTo(`${ground.url}search/?kind=claim`);
      await tab.until(() => document.querySelector('[data-results] a[data-kind]') !== null);
      await tab.type(main, 'the');
      await tab.until(
        () =>
          location.search.includes('q=the') && document.querySelector('[data-results] a[data-kind]') !== null,
      );
      await tab.until(() => document.querySelector('[data-results]')?.ariaBusy === 'false');
      await tab.see(() => scrollTo({ top: 300, behavior: 'instant' }));
      const before = await tab.see(
        () => [document.querySelector('[data-results]')?.textContent, Math.round(scrollY)] as const,
      );
      await tab.see(() =>
        [...document.querySelectorAll<HTMLElement>('[data-results] a[data-kind]')]
          .slice(0, 3)
          .at(-1)
          ?.click(),
      );
      await tab.until(() => !location.pathname.endsWith('/search/'));
      await tab.back();
      await tab.until(
        () =>
          location.pathname.endsWith('/search/') &&
          document.querySelector('[data-results] a[data-kind]') !== null,
      );
      await expect
        .poll(() => tab.see((box) => document.querySelector<HTMLInputElement>(box)?.value, main))
        .toBe('the');
      await expect
        .poll(() => tab.see(() => document.querySelector('[data-results]')?.textContent))
        .toBe(before[0]);
      await expect.poll(() => tab.see(() => Math.round(scrollY))).toBe(before[1]);
    },
  },
  {
    name: 'a list that was narrowed is so after a way there and back',
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await wide(tab);
      await tab.goTo(`${ground.url}claims/`);
      const box = 'pl-list-filter input';
      await tab.type(box, wordsOf(claim));
      const shown = (): number =>
        [...document.querySelectorAll<HTMLElement>('[data-item]')].filter((one) => one.checkVisibility())
          .length;
      await tab.see(
        (id) => document.querySelector<HTMLElement>(`[data-item] a[href*="${id}"]`)?.click(),
        claim.id,
      );
      await tab.until(() => document.querySelector('pl-list-filter') === null);
      await tab.back();
      await tab.until(() => document.querySelector('pl-list-filter') !== null);
      // Kept or made anew: what the box says is what is shown.
      const typed = await tab.see((one) => document.querySelector<HTMLInputElement>(one)?.value, box);
      const [count, all] = [
        await tab.see(shown),
        await tab.see(() => document.querySelectorAll('[data-item]').length),
      ];
      expect(typed === '' ? count === all : count < all || all === 1).toBe(true);
    },
  },
  {
    name: 'facts that were narrowed are so after a way there and back',
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await wide(tab);
      await tab.goTo(articleOf(ground));
      await tab.type(facts, wordsOf(claim));
      await tab.until(
        (words) => new URLSearchParams(location.search).get('facts') === words || location.search !== '',
        wordsOf(claim),
      );
      await tab.see((id) => document.querySelector<HTMLElement>(`#note--${id} h3 + p a`)?.click(), claim.id);
      await tab.until(() => location.pathname.includes('/claims/'));
      await tab.back();
      await tab.until(() => document.querySelector('pl-fact-sidebar') !== null);
      await expect
        .poll(() => tab.see((box) => document.querySelector<HTMLInputElement>(box)?.value, facts))
        .toBe(wordsOf(claim));
    },
  },
  {
    name: 'a preview of where a link leads',
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await wide(tab);
      await tab.goTo(`${ground.url}articles/${claim.article}/claims/${claim.id}/`);
      await tab.find('main a[href*="/entities/"]');
      await tab.move(5, 5);
      await tab.hover('main a[href*="/entities/"]');
      await tab.until(() => document.querySelector('.preview:popover-open') !== null);
      const inWindow = await tab.see(() => {
        const { top = -1, bottom = -1 } = document.querySelector('.preview')?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= innerHeight;
      });
      expect(inWindow).toBe(true);
    },
  },
  {
    name: 'the guide on a narrow screen',
    go: async (tab, ground) => {
      for (const page of ['guide/', 'guide/publishing/']) {
        for (const width of [450, 520]) {
          await tab.resize(width, 800);
          await tab.goTo(ground.url + page);
          expect(await tab.see(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        }
        // A window may have a least width; a frame has none.
        for (const width of [320, 360, 400, 440]) {
          await tab.goTo(ground.framed(page, width));
          const widths = await tab.until(() => {
            const { contentDocument: inner, contentWindow: frame } = document.querySelector('iframe') ?? {};
            return inner?.readyState === 'complete' && inner.querySelector('pre') && frame
              ? [frame.innerWidth, Math.max(frame.innerWidth, inner.documentElement.scrollWidth)]
              : undefined;
          });
          expect(widths).toEqual([width, width]);
        }
      }
    },
  },
  // What only the engine itself can tell is whether words stand side by side.
  ...[
    ...['first\\.json', 'index/first_', 'pf_fragment', 'names\\.json', '/full-text\\.'].map(
      (part) => [part, ''] as const,
    ),
    ...['pf_index', 'pf_meta', 'wasm', 'pagefind\\.js'].map((part) => [part, '"'] as const),
  ].map(([part, quote]): Journey => ({
    name: `search while ${part} cannot be had, and again when it can`,
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await wide(tab);
      ground.refuse(new RegExp(part));
      await tab.goTo(`${ground.url}search/?q=${encodeURIComponent(quote + wordsOf(claim) + quote)}`);
      await expect.poll(() => status(tab)).toContain('could not be loaded');
      ground.refuse(undefined);
      await tab.press('[data-again]');
      await tab.until(() => document.querySelector('[data-results] a[data-kind]') !== null);
      await expect.poll(() => status(tab)).not.toContain('could not be loaded');
    },
  })),
  {
    name: 'an article while parts of it cannot be had, and when they can',
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await wide(tab);
      ground.refuse(/\/(?:note-links|pointer|search-box)\.|fact-names/);
      await tab.goTo(articleOf(ground));
      await tab.press(numberOf(claim));
      await cardUp(tab, claim);
      await tab.keys('Escape');
      await cardDown(tab);
      await tab.type(facts, wordsOf(claim));
      await expect
        .poll(() => tab.textOf('.facts-status'))
        .toContain('Names that are not in the text could not be loaded.');
      ground.refuse(undefined);
      // A key may come while the last try is still to fail.
      await expect
        .poll(async () => {
          await tab.keys(' ');
          return tab.textOf('.facts-status');
        })
        .not.toContain('could not be loaded');
      await tab.press(numberOf(claim));
      await tab.until(() => document.querySelector('.note:popover-open .note-links') !== null);
    },
  },
  {
    name: 'what comes over a page while its styles cannot be had, and when they can',
    go: async (tab, ground) => {
      const [claim] = ground.claims;
      await wide(tab);
      ground.refuse(/\/over\.[^/]*css/);
      const [word = ''] = wordsOf(claim).split(' ');
      await tab.goTo(`${articleOf(ground)}?highlight=${encodeURIComponent(word)}`);
      await tab.until(() => document.readyState === 'complete');
      ground.refuse(undefined);
      await tab.type(facts, word);
      await tab.until(() => {
        const found = document.querySelector('.found');
        return found !== null && getComputedStyle(found).position === 'fixed';
      });
    },
  },
];
