/** Write an object as a file of the site. */
export const json = (object: object, type = 'application/json'): Response =>
  new Response(`${JSON.stringify(object)}\n`, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
