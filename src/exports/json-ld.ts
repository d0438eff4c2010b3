/** Write an object for a `<script type="application/ld+json">`: no text in it can end the element. */
export const toJsonLd = (object: object): string =>
  JSON.stringify(object)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
