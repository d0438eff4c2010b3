/** Write an object as a file of the site. */
export const json = (object: object, type = 'application/json'): Response =>
  text(`${JSON.stringify(object)}\n`, type);

/** Write text as a file of the site. */
export const text = (content: string, type: string): Response =>
  new MadeResponse(content, `${type}; charset=utf-8`);

/** Write a picture as a file of the site. */
export const picture = (content: Uint8Array<ArrayBuffer>, type = 'image/png'): Response =>
  new MadeResponse(content, type);

/**
 * A response whose body is there: a stream is made of it only for who reads it as one.
 *
 * 2026-11-28: a build makes thousands of files, and to put each into a stream and read it out again took as long as to
 * write it.
 */
class MadeResponse extends Response {
  /** What it is made of; see `madeOf`. */
  readonly made: string | Uint8Array<ArrayBuffer>;

  constructor(made: string | Uint8Array<ArrayBuffer>, type: string) {
    super(null, { headers: { 'Content-Type': type } });
    this.made = made;
  }

  override get body() {
    return this.clone().body;
  }
  override clone(): Response {
    return new Response(this.made, { headers: this.headers });
  }
  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.clone().arrayBuffer();
  }
  override blob(): Promise<Blob> {
    return this.clone().blob();
  }
  override bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.clone().bytes();
  }
  override formData(): Promise<FormData> {
    return this.clone().formData();
  }
  override json(): Promise<unknown> {
    return this.clone().json();
  }
  override text(): Promise<string> {
    return this.clone().text();
  }
}

/** What a response consists of that was made here, if it was; the modules of a site are loaded more than once. */
export const madeOf = (response: Response): string | Uint8Array<ArrayBuffer> | undefined =>
  'made' in response ? (response as MadeResponse).made : undefined;
