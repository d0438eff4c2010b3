import type { Message } from '../../i18n/message.ts';
import { define, fill, part } from '../site/element.ts';
import { make } from '../site/nodes.ts';
import type { OfflineList } from '../../exports/offline-list.ts';
import {
  allKept,
  fetchList,
  forget,
  forgetAll,
  ifNothingIsKept,
  keep,
  KeepError,
  leavesAnything,
  type Kept,
} from './kept.ts';

/** Sentences that the page carries in its own language. */
export type OfflineWords = Readonly<Record<(typeof offlineSentences)[number], Message>>;
export const offlineSentences = [
  'ask',
  'keep',
  'keeping',
  'kept',
  'asOf',
  'current',
  'newer',
  'update',
  'remove',
  'removed',
  'clear',
  'cleared',
  'network',
  'changed',
  'room',
  'large',
  'bound',
  'tooLarge',
  'unsupported',
] as const;

/** Lists what is kept of the site in this browser, offers what there is to keep, and throws away what is not wanted. */
export class KeptAnalysesElement extends HTMLElement {
  static define(tag = 'pl-kept-analyses'): void {
    define(tag, this);
  }

  #words: OfflineWords | undefined;
  /** What the site has now, by the address of the list; what cannot be asked is not there. */
  readonly #now = new Map<string, string>();

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}') as OfflineWords;
    // Old browsers, and pages that did not come over a safe line.
    if (!('serviceWorker' in navigator && 'caches' in globalThis && 'locks' in navigator)) {
      this.#tell('unsupported');
      return;
    }
    this.#begin().catch(() => this.#tell('unsupported'));
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  async #begin(): Promise<void> {
    await this.#show();
    await this.#offer();
    for (const { address } of await allKept(this.#base))
      await fetchList(address).then(
        ({ version }) => this.#now.set(address, version),
        () => undefined,
      );
    await this.#show();
  }

  /** The analysis that someone came to keep, and the whole site. */
  async #offer(): Promise<void> {
    const all = (await allKept(this.#base)).map(({ address }) => address);
    const site = this.dataset['site'] ?? '';
    if (all.includes(site)) {
      await this.#show();
      return;
    }
    const id = new URLSearchParams(location.search).get('keep') ?? '';
    const address = `${this.dataset['lists'] ?? ''}${id}.json`;
    const offers: HTMLElement[] = [];
    if (/^[a-z0-9-]+$/.test(id) && !all.includes(address)) {
      try {
        offers.push(this.#question(address, await fetchList(address)));
      } catch (error) {
        this.#tellWhy(error);
      }
    }
    // Without a network there is nothing to offer, and whoever came for it was told.
    const whole = site === '' ? undefined : await fetchList(site).catch(() => undefined);
    if (whole) offers.push(this.#question(site, whole));
    part(this, '[data-offer]', HTMLElement).replaceChildren(...offers);
    await this.#show();
  }

  #question(address: string, { title, files, bytes, most }: OfflineList): HTMLElement {
    const bound = most === undefined ? {} : { most: megabytes(most) };
    const weight = { megabytes: megabytes(bytes), ...bound };
    if (files.length === 0) return make('p', 'soft', this.#say('tooLarge', weight));
    const asked = make('p', 'title', this.#say('ask', { title, count: files.length, ...weight }));
    asked.id = `ask-${address}`;
    const button = make('button', '', this.#say('keep'));
    button.type = 'button';
    button.setAttribute('aria-describedby', asked.id);
    button.addEventListener('click', () => void this.#keep(address, button));
    const said = most === undefined ? [] : [make('p', 'soft', this.#say('bound', bound))];
    return make('div', '', asked, ...said, make('p', 'buttons', button));
  }

  async #keep(address: string, button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    try {
      // Asked for where its reader is: then a browser may keep it when room grows short. Some ask back, and are not waited
      // for; some have no such thing.
      (navigator as Partial<Navigator>).storage?.persist().catch(() => false);
      // First: what nothing answers from is not kept.
      await this.#settle();
      const { list } = await keep(this.#base, address, (done, count) =>
        this.#tell('keeping', { done, count }),
      );
      // And once more: a tab that saw nothing kept before may have sent the worker away. From now on none does.
      await this.#settle();
      this.#now.set(address, list.version);
      button.closest('[data-offer] > *')?.remove();
      this.#tell('kept', { title: list.title });
    } catch (error) {
      await this.#leave().catch(() => undefined);
      this.#tellWhy(error);
    } finally {
      button.disabled = false;
      await this.#show();
    }
  }

  /** Have the worker answer for the site. @throws KeepError when it can't be had. */
  async #settle(): Promise<void> {
    try {
      await navigator.serviceWorker.register(this.#worker(), { scope: this.#base });
    } catch (cause) {
      throw new KeepError('network', { cause });
    }
  }

  async #show(): Promise<void> {
    const all = await allKept(this.#base);
    const list = part(this, '[data-kept]', HTMLElement);
    list.replaceChildren(...all.map((kept) => this.#item(kept)));
    const offered = part(this, '[data-offer]', HTMLElement).childElementCount > 0;
    part(this, '[data-none]', HTMLElement).hidden = all.length > 0 || offered;
    const clear = part(this, '[data-clear]', HTMLButtonElement);
    clear.hidden = !(await leavesAnything(this.#base));
    clear.onclick = () => void this.#clear();
  }

  #item(kept: Kept): HTMLLIElement {
    const { address, at, list } = kept;
    const date = new Intl.DateTimeFormat(list.locale, { dateStyle: 'long', timeStyle: 'short' }).format(
      new Date(at),
    );
    const link = make('a', '', list.title);
    link.href = list.page;
    const now = this.#now.get(address);
    const state = now === undefined ? [] : [' ', this.#say(now === list.version ? 'current' : 'newer')];
    const update = make('button', '', this.#say('update'));
    update.type = 'button';
    update.hidden = now === undefined || now === list.version;
    update.addEventListener('click', () => void this.#keep(address, update));
    const remove = make('button', '', this.#say('remove', { title: list.title }));
    remove.type = 'button';
    remove.addEventListener('click', () => void this.#remove(kept));
    return make(
      'li',
      '',
      make('p', 'title', link),
      make('p', 'soft', this.#say('asOf', { date, updated: list.updated }), ...state),
      make('p', 'buttons', update, remove),
    );
  }

  async #remove(kept: Kept): Promise<void> {
    await forget(this.#base, kept);
    await this.#leave();
    this.#tell('removed', { title: kept.list.title });
    await this.#offer();
  }

  async #clear(): Promise<void> {
    await forgetAll(this.#base);
    await this.#leave();
    this.#tell('cleared');
    await this.#offer();
  }

  /** Where nothing is kept, nothing stays behind that answers for the site. */
  #leave(): Promise<void> {
    return ifNothingIsKept(this.#base, async () => {
      const registration = await navigator.serviceWorker.getRegistration(this.#base);
      await registration?.unregister();
    });
  }

  #script: string | undefined;
  /** The address of the worker: the only one that this page's policy lets become a script. A policy is made once. */
  #worker(): string {
    const url = this.dataset['worker'] ?? '';
    const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
    return (this.#script ??= (factory
      ?.createPolicy('plumbline-worker', {
        createScriptURL: (wanted) => {
          if (wanted !== url) throw new TypeError(`${wanted} is not the worker.`);
          return wanted;
        },
      })
      .createScriptURL(url) ?? url) as string);
  }

  #tellWhy(error: unknown): void {
    this.#tell(error instanceof KeepError ? error.why : 'unsupported');
    if (!(error instanceof KeepError)) throw error;
  }

  #tell(name: keyof OfflineWords, values: Readonly<Record<string, string | number>> = {}): void {
    part(this, '[role="status"]', HTMLElement).textContent = this.#say(name, values);
  }

  #say = (name: keyof OfflineWords, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(this.#words?.[name] ?? '', values);
}

const megabytes = (bytes: number): string =>
  (bytes / 1_000_000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });

/** Trusted Types, which TypeScript does not know yet. @see https://www.w3.org/TR/trusted-types/ */
interface Factory {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => unknown };
}

declare global {
  interface HTMLElementTagNameMap {
    'pl-kept-analyses': KeptAnalysesElement;
  }
}
