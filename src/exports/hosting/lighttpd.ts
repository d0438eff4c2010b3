import { typesByExtension } from '../../site/file-types.ts';
import {
  compressible,
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

/** lighttpd 1.4: of the conditions that are met the last one counts, so each says all that it wants. */
export function toLighttpd(site: HostedSite): ServerFile[] {
  const { base } = site;
  const { usual, others } = placesOf(site);
  const set = (headers: Readonly<Record<string, string>>): string[] => [
    'setenv.set-response-header = (',
    ...indent(Object.entries(headers).map(([name, value]) => `${quoted(name)} => ${quoted(value)},`)),
    ')',
  ];
  const types = Object.entries(typesByExtension).map(
    ([ending, type]) => `${quoted(`.${ending}`)} => ${quoted(type)},`,
  );
  const texts = [...new Set(compressible(site).map((type) => type.replace(/;.*/, '')))];
  const where = (pattern: string, block: readonly string[]): string[] => [
    `$HTTP["url"] =~ ${quoted(pattern)} {`,
    ...indent(block),
    '}',
  ];
  return [
    {
      name: 'site.conf',
      text: lines(
        heading('lighttpd'),
        '# Include it below server.document-root.',
        '',
        'server.modules += ( "mod_setenv", "mod_deflate", "mod_redirect", "mod_rewrite" )',
        where(`^${base}`, [
          'index-file.names = ( "index.html" )',
          'dir-listing.activate = "disable"',
          `server.error-handler = ${quoted(`${base}404.html`)}`,
          'mimetype.assign = (',
          ...indent(types),
          ')',
          `deflate.mimetypes = ( ${texts.map(quoted).join(', ')} )`,
          'deflate.allowed-encodings = ( "br", "gzip" )',
          ...set(usual),
        ]),
        ...others.map(({ patterns, headers }) => where(toRegExp(patterns), set(headers))),
        ...exactTypes(site).map(({ path, type }) =>
          where(toRegExp([path]), [`mimetype.assign = ( "" => ${quoted(type)} )`]),
        ),
        ...(site.moved.length === 0
          ? []
          : [
              'url.redirect-code = 301',
              'url.redirect = (',
              ...indent(site.moved.map(({ from, to }) => `${quoted(toRegExp([from]))} => ${quoted(to)},`)),
              ')',
            ]),
        '# What is hidden is no part of the site, but for what the web expects there.',
        where(`^${base}(?:.*/)?(?:\\.(?!well-known/)|_headers$)`, [
          `url.rewrite-once = ( "" => ${quoted(`${base}404/`)} )`,
        ]),
      ),
    },
  ];
}
