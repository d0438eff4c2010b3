/**
 * The ways of a reader without a network through what is kept, as one script for every browser. The analysis is kept in
 * English; the whole site in Spanish.
 */
import { expect } from 'vitest';
import type { ClaimRecord } from '../../src/exports/claims-json.ts';
import { english, spanish } from '../support/words.ts';
import type { Tab } from './tab.ts';

export interface OfflineGround {
  readonly url: string;
  /** The first claim of an analysis, with evidence, and its last. */
  readonly first: ClaimRecord;
  readonly last: ClaimRecord;
  /** The path of a page that has a picture. */
  readonly pictured: string;
  /** What the analysis is called where it is listed among what is kept. */
  readonly title: string;
}

export interface OfflineJourney {
  readonly name: string;
  readonly go: (tab: Tab, ground: OfflineGround) => Promise<void>;
}

const facts = 'pl-fact-sidebar input[type="search"]';
const header = 'form.site-search input';
const main = 'pl-site-search input[type="search"]';

/** What a page from a copy begins with, up to the date. */
const [before] = english.offline.notice.around('date', {});
const [beforeInSpanish] = spanish.offline.notice.around('date', {});

const articleOf = ({ url, first }: OfflineGround): string => `${url}articles/${first.article}/`;
const pageOf = (ground: OfflineGround, { id }: ClaimRecord): string => `${articleOf(ground)}claims/${id}/`;
const numberOf = ({ id }: ClaimRecord): string => `a.claim-ref[href="#note--${id}"]`;
const wordsOf = ({ text }: ClaimRecord): string =>
  (text.match(/[\p{L}\d]+/gu) ?? []).slice(0, 4).join(' ').toLowerCase();

/** Say of a page that it is shown from a copy, and of when. */
const isDated = async (tab: Tab, said = before): Promise<void> => {
  const notice = await tab.until(() => document.querySelector('main .notice.dated')?.textContent);
  expect(notice).toContain(said);
  expect(notice).toContain(String(new Date().getFullYear()));
};
const heading = (tab: Tab, wanted: string) =>
  tab.until((said) => document.querySelector('h1')?.textContent.trim() === said, wanted);
const cardUp = (tab: Tab, { id }: ClaimRecord) =>
  tab.until((note) => document.querySelector(`#${note}:popover-open`) !== null, `note--${id}`);
const shown = (tab: Tab, { id }: ClaimRecord) =>
  tab.until((fact) => document.querySelector(`[data-fact="${fact}"]`)?.checkVisibility(), id);
const hidden = (tab: Tab, { id }: ClaimRecord) =>
  tab.until((fact) => document.querySelector(`[data-fact="${fact}"]`)?.checkVisibility() === false, id);
const found = (tab: Tab) => tab.until(() => document.querySelector('[data-results] a[data-kind]') !== null);

export const offlineJourneys: readonly OfflineJourney[] = [
  {
    name: 'from the front page to the analysis, each with its age',
    go: async (tab, ground) => {
      await tab.goTo(ground.url);
      await isDated(tab);
      await tab.press(`main a[href="/articles/${ground.first.article}/"]`);
      await tab.until(() => document.querySelector('pl-fact-sidebar') !== null);
      await isDated(tab);
    },
  },
  {
    name: 'the text in its own faces and colours, and every picture',
    go: async (tab, ground) => {
      await tab.goTo(`${ground.url}${ground.pictured}`);
      await isDated(tab);
      await tab.until(() => document.fonts.check(`16px ${getComputedStyle(document.body).fontFamily}`));
      await tab.until(() =>
        [...document.images].every((image) => {
          image.loading = 'eager';
          return image.complete && image.naturalWidth > 0;
        }),
      );
      expect(await tab.see(() => document.images.length)).toBeGreaterThan(0);
      expect(
        await tab.see(
          () =>
            getComputedStyle(document.querySelector('main .notice.dated') ?? document.body).borderTopStyle,
        ),
      ).toBe('solid');
    },
  },
  {
    name: 'a claim in the text, its card and back by Escape',
    go: async (tab, ground) => {
      await tab.goTo(articleOf(ground));
      await tab.press(numberOf(ground.first));
      await cardUp(tab, ground.first);
      await tab.until(() => document.querySelector('.note:popover-open .note-links') !== null);
      await tab.keys('Escape');
      await tab.until(() => document.querySelector('.note:popover-open') === null);
    },
  },
  {
    name: 'from the card to the page of its claim',
    go: async (tab, ground) => {
      await tab.goTo(articleOf(ground));
      await tab.press(numberOf(ground.last));
      await cardUp(tab, ground.last);
      await tab.press(`#note--${ground.last.id} .note-links a`);
      await heading(tab, ground.last.statement);
      await isDated(tab);
    },
  },
  {
    name: 'the facts: words leave one, and it leads to its passage',
    go: async (tab, ground) => {
      await tab.goTo(articleOf(ground));
      await tab.type(facts, wordsOf(ground.first));
      await hidden(tab, ground.last);
      await shown(tab, ground.first);
      await tab.press(`[data-fact="${ground.first.id}"] a`);
      await tab.until((id) => document.querySelector('mark:target')?.id === id, ground.first.id);
    },
  },
  {
    name: 'the facts by a name that the text does not have',
    go: async (tab, ground) => {
      await tab.goTo(articleOf(ground));
      await tab.type(facts, 'world socialist');
      await shown(tab, ground.first);
      await tab.until(() => !document.querySelector('.facts-status')?.textContent.includes('could not'));
    },
  },
  {
    name: 'the facts that no word matches',
    go: async (tab, ground) => {
      await tab.goTo(articleOf(ground));
      await tab.type(facts, 'zzyzx');
      await hidden(tab, ground.first);
      await hidden(tab, ground.last);
    },
  },
  {
    name: 'a claim, the name that said it, and back to the claim',
    go: async (tab, ground) => {
      await tab.goTo(pageOf(ground, ground.first));
      await tab.press(`main .tags a[href="/entities/${ground.first.speaker}/"]`);
      await tab.until((id) => location.pathname === `/entities/${id}/`, ground.first.speaker);
      await isDated(tab);
      await tab.back();
      await heading(tab, ground.first.statement);
    },
  },
  {
    name: 'the evidence of a claim, and what else its source is cited for',
    go: async (tab, ground) => {
      const source = ground.first.evidence[0]?.source ?? '';
      await tab.goTo(pageOf(ground, ground.first));
      await tab.press(`main .evidence a[href="/sources/${source}/"]`);
      await tab.until((id) => location.pathname === `/sources/${id}/`, source);
      await isDated(tab);
      await tab.press(`main a[href="/articles/${ground.first.article}/claims/${ground.first.id}/"]`);
      await heading(tab, ground.first.statement);
    },
  },
  {
    name: 'a preview of where a link leads',
    go: async (tab, ground) => {
      await tab.goTo(pageOf(ground, ground.first));
      await tab.find('main .tags a[href*="/entities/"]');
      await tab.move(5, 5);
      await tab.hover('main .tags a[href*="/entities/"]');
      await tab.until(() => document.querySelector('.preview:popover-open') !== null);
    },
  },
  {
    name: 'the lists of claims, names and sources; one narrowed',
    go: async (tab, ground) => {
      for (const list of ['claims', 'entities', 'sources']) {
        await tab.goTo(`${ground.url}${list}/`);
        await isDated(tab);
      }
      await tab.goTo(`${ground.url}claims/`);
      await tab.type('pl-list-filter input', wordsOf(ground.first));
      await tab.until(
        (id) =>
          [...document.querySelectorAll('[data-item]')]
            .filter((one) => one.checkVisibility())
            .every((one) => one.querySelector(`a[href*="${id}"]`) !== null),
        ground.first.id,
      );
    },
  },
  {
    name: 'search: words, a result, its passage',
    go: async (tab, ground) => {
      await tab.goTo(`${ground.url}search/`);
      await isDated(tab);
      await tab.type(main, wordsOf(ground.last));
      await found(tab);
      await tab.press(`[data-results] a[data-kind="claim"][href$="#${ground.last.id}"]`);
      await tab.until((id) => document.querySelector('mark:target')?.id === id, ground.last.id);
      await isDated(tab);
    },
  },
  {
    name: 'search for what is nowhere',
    go: async (tab, ground) => {
      await tab.goTo(`${ground.url}search/?q=zzyzx`);
      await tab.until(() => document.querySelector('[data-results]')?.ariaBusy === 'false');
      await tab.until(() => document.querySelector('.search-status')?.textContent.includes('zzyzx'));
      expect(await tab.textOf('.search-status')).not.toContain('could not be loaded');
    },
  },
  {
    name: 'the box in the header, on a page of another kind',
    go: async (tab, ground) => {
      await tab.goTo(`${ground.url}about/`);
      await tab.type(header, wordsOf(ground.first));
      await tab.until(() => document.querySelector('#page--suggestions [role="option"]') !== null);
      await tab.keys('Enter');
      await tab.until(() => location.pathname === '/search/');
      await found(tab);
    },
  },
  {
    name: 'into the other language and back',
    go: async (tab, ground) => {
      await tab.goTo(`${ground.url}about/`);
      await tab.press('a[lang="es"], a[hreflang="es"]');
      await tab.until(() => document.documentElement.lang === 'es');
      await isDated(tab, beforeInSpanish);
      await tab.press('a[lang="en"], a[hreflang="en"]');
      await tab.until(() => document.documentElement.lang === 'en');
      await isDated(tab);
    },
  },
  {
    name: 'there and back: the same page, and what narrowed its facts',
    go: async (tab, ground) => {
      await tab.goTo(articleOf(ground));
      await tab.type(facts, wordsOf(ground.first));
      await hidden(tab, ground.last);
      await tab.see(
        (id) => document.querySelector<HTMLElement>(`#note--${id} h3 + p a`)?.click(),
        ground.first.id,
      );
      await heading(tab, ground.first.statement);
      await tab.back();
      await tab.until(() => document.querySelector('pl-fact-sidebar') !== null);
      await expect
        .poll(() => tab.see((box) => document.querySelector<HTMLInputElement>(box)?.value, facts))
        .toBe(wordsOf(ground.first));
      await hidden(tab, ground.last);
    },
  },
  {
    name: 'a link to a passage, and one to a card; a reload stays there',
    go: async (tab, ground) => {
      await tab.goTo(`${articleOf(ground)}#${ground.last.id}`);
      await tab.until((id) => document.querySelector('mark:target')?.id === id, ground.last.id);
      await tab.goTo(`${articleOf(ground)}?from=card#note--${ground.last.id}`);
      await cardUp(tab, ground.last);
      await tab.reload();
      await cardUp(tab, ground.last);
      await isDated(tab);
    },
  },
  {
    name: 'an address as a hand writes it: without its slash',
    go: async (tab, ground) => {
      await tab.goTo(`${ground.url}articles/${ground.first.article}`);
      await tab.until(() => document.querySelector('pl-fact-sidebar') !== null);
      expect(await tab.see(() => location.pathname)).toBe(`/articles/${ground.first.article}/`);
    },
  },
  {
    name: 'a page that is not kept says so, and leads to what is',
    go: async (tab, ground) => {
      await tab.goTo(`${ground.url}guide/`);
      expect(await tab.until(() => document.querySelector('main .notice.dated')?.textContent)).toBe(
        english.offline.missing,
      );
      await tab.until(
        (title) => [...document.querySelectorAll('[data-kept] a')].some((link) => link.textContent === title),
        ground.title,
      );
      await tab.press(`[data-kept] a[href="/articles/${ground.first.article}/"]`);
      await tab.until(() => document.querySelector('pl-fact-sidebar') !== null);
    },
  },
];
