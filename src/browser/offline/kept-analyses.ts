import type { Message } from '../../i18n/message.ts';
import { define, fill, part } from '../site/element.ts';
import { make } from '../site/nodes.ts';
import { allKept, fetchList, forget, forgetAll, keep, KeepError, type Kept } from './kept.ts';

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
  'unsupported',
] as const;

/** Lists what is kept of the site in this browser, keeps what the address asks for, and throws away what is not wanted. */
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
    void this.#begin();
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

  /** The analysis that someone came to keep. */
  async #offer(): Promise<void> {
    const id = new URLSearchParams(location.search).get('keep') ?? '';
    if (!/^[a-z0-9-]+$/.test(id)) return;
    const address = `${this.dataset['lists'] ?? ''}${id}.json`;
    const offer = part(this, '[data-offer]', HTMLElement);
    if ((await allKept(this.#base)).some((kept) => kept.address === address)) return;
    try {
      const { title, files, bytes } = await fetchList(address);
      const megabytes = (bytes / 1_000_000).toLocaleString(document.documentElement.lang, {
        maximumFractionDigits: 1,
      });
      const button = make('button', '', this.#say('keep'));
      button.type = 'button';
      button.addEventListener('click', () => void this.#keep(address, button));
      offer.replaceChildren(
        make('p', '', this.#say('ask', { title, count: files.length, megabytes })),
        make('p', '', button),
      );
      await this.#show();
    } catch (error) {
      this.#tellWhy(error);
    }
  }

  async #keep(address: string, button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    try {
      // Asked for where its reader is: then a browser may keep it when room grows short. Some ask back, and are not waited for.
      navigator.storage.persist().catch(() => false);
      const { list } = await keep(this.#base, address, (done, count) =>
        this.#tell('keeping', { done, count }),
      );
      await navigator.serviceWorker.register(this.#worker(), { scope: this.#base });
      this.#now.set(address, list.version);
      part(this, '[data-offer]', HTMLElement).replaceChildren();
      this.#tell('kept', { title: list.title });
    } catch (error) {
      this.#tellWhy(error);
      button.disabled = false;
    }
    await this.#show();
  }

  async #show(): Promise<void> {
    const all = await allKept(this.#base);
    const list = part(this, '[data-kept]', HTMLElement);
    list.replaceChildren(...all.map((kept) => this.#item(kept)));
    const offered = part(this, '[data-offer]', HTMLElement).childElementCount > 0;
    part(this, '[data-none]', HTMLElement).hidden = all.length > 0 || offered;
    const clear = part(this, '[data-clear]', HTMLButtonElement);
    clear.hidden = all.length === 0;
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
      make('p', '', link),
      make('p', 'meta', this.#say('asOf', { date, updated: list.updated }), ...state),
      make('p', 'buttons', update, remove),
    );
  }

  async #remove(kept: Kept): Promise<void> {
    await forget(this.#base, kept);
    if ((await allKept(this.#base)).length === 0) await this.#leave();
    this.#tell('removed', { title: kept.list.title });
    await this.#show();
  }

  async #clear(): Promise<void> {
    await forgetAll(this.#base);
    await this.#leave();
    this.#tell('cleared');
    await this.#show();
  }

  /** Nothing is kept: nothing stays behind that answers for the site. */
  async #leave(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration(this.#base);
    await registration?.unregister();
  }

  /** The address of the worker: the only one that this page's policy lets become a script. */
  #worker(): string {
    const url = this.dataset['worker'] ?? '';
    const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
    const policy = factory?.createPolicy('plumbline-worker', {
      createScriptURL: (wanted) => {
        if (wanted !== url) throw new TypeError(`${wanted} is not the worker.`);
        return wanted;
      },
    });
    return (policy?.createScriptURL(url) ?? url) as string;
  }

  #tellWhy(error: unknown): void {
    if (!(error instanceof KeepError)) throw error;
    this.#tell(error.why);
  }

  #tell(name: keyof OfflineWords, values: Readonly<Record<string, string | number>> = {}): void {
    part(this, '[role="status"]', HTMLElement).textContent = this.#say(name, values);
  }

  #say = (name: keyof OfflineWords, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(this.#words?.[name] ?? '', values);
}

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
