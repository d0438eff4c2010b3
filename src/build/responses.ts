/** Write an object as a file of the site. */
export const json = (object: object, type = 'application/json'): Response =>
  text(`${JSON.stringify(object)}\n`, type);

/** Write text as a file of the site. */
export const text = (content: string, type: string): Response =>
  new Response(content, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
