/** Lower-case letters and digits of the Latin script, words joined by single hyphens: what ids are written in. */
export const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
