/** The host of an address as readers call a site: without `www.`. */
export const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');
