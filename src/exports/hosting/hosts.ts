/** Hosts that read a file in the folder they publish: Netlify and Cloudflare Pages. */
import type { HostedSite, ServerFile } from './hosted-site.ts';

/** Netlify keeps to a file where there is one, unless a rule insists. */
export const toNetlify = (site: HostedSite): ServerFile[] => toRedirects(site, '301!');
export const toCloudflare = (site: HostedSite): ServerFile[] => toRedirects(site, '301');

const toRedirects = ({ moved }: HostedSite, code: string): ServerFile[] => [
  { name: '_redirects', text: moved.map(({ from, to }) => `${from} ${to} ${code}\n`).join('') },
];
