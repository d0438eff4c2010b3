/** "Rojas, Carla", "King, Martin Luther, Jr."; a body has no comma. */
export function toName(value: string): Record<string, string> {
  if (/^et al\.?$|^others$/i.test(value)) return { literal: 'et al.' };
  const [family = '', given, suffix, ...more] = value.split(/\s*,\s*/).filter((part) => part !== '');
  if (given === undefined) return { literal: value.replace(/,\s*$/, '') };
  // The name of a body may have commas of its own.
  if (more.length > 0) return { literal: value };
  return { family, given, ...(suffix === undefined ? {} : { suffix }) };
}
