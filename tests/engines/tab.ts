/** What a journey can do in a browser, whatever drives it. */

/** A key by the name that DOM events give it, or a character. */
export type Key = string;

/** A step of an input device, as WebDriver names them; durations in ms, positions in CSS pixels of the window. */
export type Action =
  | { readonly type: 'pointerMove'; readonly x: number; readonly y: number; readonly duration: number }
  | { readonly type: 'pointerDown' }
  | { readonly type: 'pointerUp' }
  | { readonly type: 'keyDown'; readonly key: Key }
  | { readonly type: 'keyUp'; readonly key: Key };

/** A window of a browser: what each engine's driver has to give. */
export interface Driver {
  readonly name: string;
  /** The browser's own word on its version. */
  readonly version: string;
  readonly goTo: (url: string) => Promise<void>;
  readonly back: () => Promise<void>;
  readonly reload: () => Promise<void>;
  /** The size of what a page is shown in. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Run the text of a function in the page. @returns what it returns, awaited, as JSON gives it. */
  readonly run: (code: string, args: readonly unknown[]) => Promise<unknown>;
  readonly perform: (actions: readonly Action[]) => Promise<void>;
  /** Print the page. @returns the PDF, or nothing where a driver has no such command. */
  readonly print: () => Promise<Uint8Array | undefined>;
  readonly close: () => Promise<void>;
}

/** A window as a reader uses it. What is waited for is a state of the page, never a time. */
export class Tab {
  readonly driver: Driver;

  constructor(driver: Driver) {
    this.driver = driver;
  }

  goTo = (url: string): Promise<void> => this.driver.goTo(url);
  back = (): Promise<void> => this.driver.back();
  reload = (): Promise<void> => this.driver.reload();
  resize = (width: number, height: number): Promise<void> => this.driver.resize(width, height);

  /** Look into the page. */
  async see<Args extends readonly unknown[], Seen>(
    look: (...args: Args) => Seen,
    ...args: Args
  ): Promise<Awaited<Seen>> {
    return (await this.driver.run(String(look), args)) as Awaited<Seen>;
  }

  /** Wait until the page is as `look` wants it. @returns what it then gives. */
  async until<Args extends readonly unknown[], Seen>(
    look: (...args: Args) => Seen,
    ...args: Args
  ): Promise<NonNullable<Awaited<Seen>>> {
    const end = Date.now() + patience;
    let last: unknown;
    while (Date.now() < end) {
      // A page that is just being left answers nothing.
      const seen = await this.see(look, ...args).catch((error: unknown) => {
        last = error;
        return undefined;
      });
      if (seen) return seen;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const at = await this.see(() => location.href).catch(() => 'no page');
    throw new Error(
      `${this.driver.name} waited in vain at ${at} for ${String(look)} of ${JSON.stringify(args)}`,
      { cause: last },
    );
  }

  /**
   * Wait until something can be pressed and stands still, and bring it into view. @returns a point of it that nothing
   * covers.
   */
  async find(selector: string): Promise<{ readonly x: number; readonly y: number }> {
    let last = await this.#pointOf(selector);
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = await this.#pointOf(selector);
      if (now.x === last.x && now.y === last.y) return now;
      last = now;
    }
  }

  #pointOf(selector: string): Promise<{ x: number; y: number }> {
    return this.until((wanted) => {
      // A face or an image that comes late moves what is below it; a sheet takes its time to come up.
      const moves = document.getAnimations().some(({ playState }) => playState === 'running');
      if (moves || document.readyState !== 'complete') return undefined;
      const found = [...document.querySelectorAll(wanted)].find((one) => one.checkVisibility());
      const point = (): { x: number; y: number } | undefined => {
        for (const { left, top, width, height } of found?.getClientRects() ?? [])
          for (const part of [0.5, 0.25, 0.75]) {
            const [x, y] = [Math.round(left + width * part), Math.round(top + height / 2)];
            if (found?.contains(document.elementFromPoint(x, y))) return { x, y };
          }
        return undefined;
      };
      if (found && !point()) found.scrollIntoView({ block: 'center', behavior: 'instant' });
      return point();
    }, selector);
  }

  async press(selector: string): Promise<void> {
    const { x, y } = await this.find(selector);
    await this.driver.perform([
      { type: 'pointerMove', x, y, duration: 0 },
      { type: 'pointerDown' },
      { type: 'pointerUp' },
    ]);
  }

  /** Move the pointer there, as a hand does: on a line, in some time. */
  async move(x: number, y: number, duration = 100): Promise<void> {
    await this.driver.perform([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration }]);
  }

  async hover(selector: string): Promise<void> {
    const { x, y } = await this.find(selector);
    await this.move(x - 3, y, 50);
    await this.move(x, y, 50);
  }

  async keys(...keys: readonly Key[]): Promise<void> {
    for (const key of keys)
      await this.driver.perform([
        { type: 'keyDown', key },
        { type: 'keyUp', key },
      ]);
  }

  /** Press a box and type into it. */
  async type(selector: string, text: string): Promise<void> {
    await this.press(selector);
    await this.until((wanted) => document.activeElement?.matches(wanted), selector);
    await this.keys(...Array.from(text));
  }

  textOf(selector: string): Promise<string> {
    return this.see((wanted) => document.querySelector(wanted)?.textContent.trim() ?? '', selector);
  }
}

/** A guard against waiting for ever, no measure of speed: the machine may be busy. */
const patience = 60_000;

/** Names of keys as WebDriver writes them. @see https://w3c.github.io/webdriver/#keyboard-actions */
const special: Readonly<Record<string, string>> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
};

/** Actions in the form of WebDriver, classic and BiDi: a source for the pointer, one for the keys. */
export function toSources(actions: readonly Action[]): readonly object[] {
  const pointer = actions.flatMap((action): object[] =>
    action.type === 'pointerMove'
      ? [{ ...action, origin: 'viewport' }]
      : action.type === 'pointerDown' || action.type === 'pointerUp'
        ? [{ ...action, button: 0 }]
        : [],
  );
  const keys = actions.flatMap((action): object[] =>
    action.type === 'keyDown' || action.type === 'keyUp'
      ? [{ type: action.type, value: special[action.key] ?? action.key }]
      : [],
  );
  return [
    ...(pointer.length > 0
      ? [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: pointer }]
      : []),
    ...(keys.length > 0 ? [{ type: 'key', id: 'keyboard', actions: keys }] : []),
  ];
}
