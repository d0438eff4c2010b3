/**
 * The address of a download that its page carries.
 *
 * 2026-11-28: a page carries what is small, where each had been a file of its own: hosts cap the files of a site. No policy
 * of a page speaks of what its links download.
 */
export const carried = (type: string, text: string): string =>
  `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
