/** The servers and hosts that a built site can be prepared for, and the lines that take it over there. */
import { own } from '../../issues/own.ts';
import { toApache } from './apache.ts';
import { toCaddy } from './caddy.ts';
import type { HostedSite, ServerFile } from './hosted-site.ts';
import { toCloudflare, toNetlify } from './hosts.ts';
import { toLighttpd } from './lighttpd.ts';
import { toNginx } from './nginx.ts';

export interface ServerKind {
  readonly toFiles: (site: HostedSite) => ServerFile[];
  /** What stands in the configuration of the server. `{root}`: where the site is copied to, without its base; `{files}`: where the files are. */
  readonly use: readonly string[];
  /** Whether the files belong into the folder that is published. */
  readonly inSite?: boolean;
}

export const serverKinds: Readonly<Record<string, ServerKind>> = {
  nginx: {
    toFiles: toNginx,
    use: ['include {files}/maps.conf;', 'server { listen 80; root {root}; include {files}/site.conf; }'],
  },
  apache: { toFiles: toApache, use: ['DocumentRoot "{root}"', 'Include "{files}/site.conf"'] },
  caddy: { toFiles: toCaddy, use: ['root * {root}', 'import {files}/Caddyfile'] },
  lighttpd: { toFiles: toLighttpd, use: ['server.document-root = "{root}"', 'include "{files}/site.conf"'] },
  netlify: { toFiles: toNetlify, use: [], inSite: true },
  cloudflare: { toFiles: toCloudflare, use: [], inSite: true },
};

export const serverKind = (name: string): ServerKind | undefined => own(serverKinds, name);
