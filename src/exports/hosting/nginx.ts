import { typesByExtension } from '../../site/file-types.ts';
import { own } from '../../issues/own.ts';
import {
  exactTypes,
  heading,
  indent,
  lines,
  placesOf,
  toRegExp,
  type HostedSite,
  type ServerFile,
} from './hosted-site.ts';

/**
 * nginx: which header has which value is a map, for what a location adds would replace all that stands around it; the
 * rest is one location. And a server of its own, for a container.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_map_module.html
 */
export function toNginx(site: HostedSite): ServerFile[] {
  const { base } = site;
  const { usual, others } = placesOf(site);
  const names = [...new Set([usual, ...others.map(({ headers }) => headers)].flatMap(Object.keys))];
  const maps = names.flatMap((name) => {
    const values = Map.groupBy(
      others.filter(({ headers }) => own(headers, name) !== own(usual, name)),
      ({ headers }) => own(headers, name) ?? '',
    );
    return [
      `map $uri ${variable(name, base)} {`,
      `  default ${quoted(own(usual, name) ?? '')};`,
      ...[...values].flatMap(([value, those]) =>
        those
          .flatMap(({ patterns }) => patterns)
          .map((pattern) => `  ${quoted(`~${toRegExp([pattern])}`)} ${quoted(value)};`),
      ),
      '}',
      '',
    ];
  });
  // nginx looks a type up by what stands before its charset, which it adds itself.
  const bare = (type: string): string => type.replace(/;.*/, '');
  const texts = [...new Set(Object.values(typesByExtension).filter((type) => type.includes('charset')))].map(
    bare,
  );
  const more = texts.filter((type) => type !== 'text/html');
  const location = [
    'index index.html;',
    'absolute_redirect off;',
    `error_page 403 =404 ${base}404.html;`,
    `error_page 404 ${base}404.html;`,
    'types {',
    ...indent(Object.entries(typesByExtension).map(([ending, type]) => `${bare(type)} ${ending};`)),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${more.join(' ')};`,
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_min_length 512;',
    `gzip_types ${more.join(' ')};`,
    ...(site.compressed
      ? [
          '# Compressed copies stand beside the files. Where nginx has its Brotli module, take the sign away:',
          'gzip_static on;',
          '# brotli_static on;',
        ]
      : []),
    ...names.map((name) => `add_header ${name} ${variable(name, base)} always;`),
    ...exactTypes(site).map(
      ({ path, type }) =>
        `location ~ ${quoted(toRegExp([path]))} { types { } default_type ${quoted(type)}; charset off; gzip_types *; }`,
    ),
    ...site.moved.map(({ from, to }) => `location = ${from} { return 301 ${to}; }`),
    '# What is hidden is no part of the site, but for what the web expects there.',
    String.raw`location ~ "/(?:\.(?!well-known/)|_headers$)" { return 404; }`,
  ];
  return [
    {
      name: 'maps.conf',
      text: lines(heading('nginx'), '# Include it beside the server blocks.', '', maps.slice(0, -1)),
    },
    {
      name: 'site.conf',
      text: lines(
        heading('nginx'),
        '# Include it inside a server block, below its root.',
        '',
        ...(base === '/'
          ? []
          : [`location = ${base.slice(0, -1)} { absolute_redirect off; return 301 ${base}; }`]),
        `location ${base} {`,
        indent(location),
        '}',
      ),
    },
    {
      name: 'server.conf',
      text: lines(
        heading('nginx'),
        '# A server of its own, as the Containerfile uses it.',
        '',
        'server {',
        indent([
          'listen 8080;',
          'root /usr/share/nginx/html;',
          'server_tokens off;',
          'include /etc/nginx/plumbline.conf;',
        ]),
        '}',
      ),
    },
  ];
}

/** The variable that holds the value of a header; two sites on one server have two. */
const variable = (header: string, base: string): string =>
  `$plumbline_${`${base}${header}`
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '_')
    .replace(/^_/, '')}`;

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
