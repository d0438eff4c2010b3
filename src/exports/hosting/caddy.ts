import { typesByExtension } from '../../site/file-types.ts';
import { own } from '../../issues/own.ts';
import {
  exactTypes,
  heading,
  indent,
  lines,
  placesOf,
  quoted,
  toRegExp,
  type HostedSite,
  type ServerFile,
} from './hosted-site.ts';

type Headers = Readonly<Record<string, string>>;

/** Caddy 2: one route, in the order it stands in: what comes later about fewer addresses is what counts. */
export function toCaddy(site: HostedSite): ServerFile[] {
  const { base } = site;
  const { usual, others } = placesOf(site);
  const set = (headers: Headers): string[] =>
    Object.entries(headers).map(([name, value]) => `${name} ${quoted(value)}`);
  const matched = (name: string, paths: readonly string[], then: (matcher: string) => string[]): string[] => [
    `@${name} path_regexp ${toRegExp(paths)}`,
    ...then(`@${name}`),
  ];
  const types = [
    ...matched('page', [`${base}*/`, base], (matcher) => [
      `header ${matcher} Content-Type ${quoted(typesByExtension['html'] ?? '')}`,
    ]),
    ...Object.entries(typesByExtension).flatMap(([ending, type]) =>
      matched(`type_${ending}`, [`${base}*.${ending}`], (matcher) => [
        `header ${matcher} Content-Type ${quoted(type)}`,
      ]),
    ),
    ...exactTypes(site).flatMap(({ path, type }, at) =>
      matched(`exact_${at}`, [path], (matcher) => [`header ${matcher} Content-Type ${quoted(type)}`]),
    ),
  ];
  return [
    {
      name: 'Caddyfile',
      text: lines(
        heading('caddy'),
        '# Import it inside a site block, below its root.',
        '',
        ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} 301`]),
        `route ${base}* {`,
        indent([
          'encode zstd gzip',
          'header {',
          ...indent(set(usual)),
          '}',
          ...others.flatMap(({ patterns, headers }, at) =>
            matched(`place_${at}`, patterns, (matcher) => [
              `header ${matcher} {`,
              ...indent([
                ...set(headers),
                ...Object.keys(usual)
                  .filter((name) => own(headers, name) === undefined)
                  .map((name) => `-${name}`),
              ]),
              '}',
            ]),
          ),
          ...types,
          ...site.moved.map(({ from, to }) => `redir ${from} ${to} 301`),
          '# What is hidden is no part of the site, but for what the web expects there.',
          `@hidden {`,
          ...indent([`path */.* ${base}_headers`, 'not path */.well-known/*']),
          '}',
          'error @hidden 404',
          site.compressed ? 'file_server {\n    precompressed br gzip\n  }' : 'file_server',
        ]),
        '}',
        'handle_errors {',
        indent([
          '@missing expression `{http.error.status_code} == 404`',
          'handle @missing {',
          ...indent([
            `rewrite * ${base}404.html`,
            'header {',
            ...indent([
              ...set({ ...usual, 'Content-Type': typesByExtension['html'] ?? '' }),
              ...[...new Set(others.flatMap(({ headers }) => Object.keys(headers)))]
                .filter((name) => own(usual, name) === undefined)
                .map((name) => `-${name}`),
            ]),
            '}',
            'file_server',
          ]),
          '}',
        ]),
        '}',
      ),
    },
  ];
}
