/** A host that takes no more than so many files, or bytes, of a site. */
interface Cap {
  readonly host: string;
  readonly files?: number;
  readonly bytes?: number;
  /** Where the host says so. */
  readonly said: string;
}

/** What is known of hosts, as they said on 2026-11-28. */
export const caps: readonly Cap[] = [
  {
    host: 'the free plan of Cloudflare Pages',
    files: 20_000,
    said: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  {
    host: 'a paid plan of Cloudflare Pages',
    files: 100_000,
    said: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  {
    host: 'GitLab.com Pages',
    files: 200_000,
    bytes: 1e9,
    said: 'https://docs.gitlab.com/user/gitlab_com/#gitlab-pages',
  },
  {
    host: 'GitHub Pages',
    bytes: 1e9,
    said: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
];

/** Say which hosts would refuse a site, a line each. */
export const passedCaps = (site: { readonly files: number; readonly bytes: number }): string[] =>
  caps.flatMap(({ host, files = Infinity, bytes = Infinity, said }) => [
    ...(site.files > files ? [`The site has ${site.files} files, and ${host} takes ${files}: ${said}`] : []),
    ...(site.bytes > bytes
      ? [`The site has ${megabytes(site.bytes)} MB, and ${host} takes ${megabytes(bytes)} MB: ${said}`]
      : []),
  ]);

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
