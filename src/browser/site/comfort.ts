/** Something that comes with scripts and that a reader may switch off; remembered as long as storage is open to us. */
class Comfort {
  readonly #key: string;
  #on: boolean | undefined;

  constructor(key: string) {
    this.#key = key;
  }

  get isOn(): boolean {
    if (this.#on === undefined) {
      try {
        this.#on = localStorage.getItem(this.#key) !== 'off';
      } catch {
        this.#on = true;
      }
    }
    return this.#on;
  }

  set isOn(on: boolean) {
    this.#on = on;
    try {
      if (on) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, 'off');
    } catch {
      // Storage is closed to us: the choice holds for this page.
    }
  }
}

/** Single keys do something. */
export const singleKeys = new Comfort('plumbline-keys');

/** Cards and previews come up where a pointer rests. */
export const restOpens = new Comfort('plumbline-rest');
