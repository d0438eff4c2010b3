/** Words a minute: what adults read of English non-fiction (Brysbaert 2019, 238, rounded). */
const pace = 240;

/** Minutes it takes to read a text, at least one. */
export const readingMinutes = (text: string): number =>
  Math.max(1, Math.round(text.split(/\s+/).length / pace));
