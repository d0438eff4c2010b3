import { typesByExtension } from '../../site/file-types.ts';
import { own } from '../../issues/own.ts';
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

/** Apache httpd 2.4: sections by address, the narrower after the wider. Asks for its modules headers and mime; deflate, if it is there. */
export function toApache(site: HostedSite): ServerFile[] {
  const { base } = site;
  const { usual, others } = placesOf(site);
  const set = (headers: Readonly<Record<string, string>>): string[] =>
    Object.entries(headers).map(([name, value]) => `Header always set ${name} ${quoted(value)}`);
  const types = Object.entries(typesByExtension).map(
    ([ending, type]) => `AddType ${quoted(type)} .${ending}`,
  );
  // A filter goes by what a type is, without what follows it.
  const texts = [...new Set(compressible(site).map((type) => type.replace(/;.*/, '')))];
  return [
    {
      name: 'site.conf',
      text: lines(
        heading('apache'),
        '# Include it inside a virtual host, below its DocumentRoot.',
        '',
        ...site.moved.map(({ from, to }) => `RedirectMatch 301 ${quoted(toRegExp([from]))} ${quoted(to)}`),
        '# What is hidden is no part of the site, but for what the web expects there.',
        `RedirectMatch 404 ${quoted(`^${base}(?:.*/)?(?:\\.(?!well-known/)|_headers$)`)}`,
        '',
        `<Location ${quoted(base)}>`,
        indent([
          'Require all granted',
          'Options -Indexes -MultiViews',
          'DirectoryIndex index.html',
          `ErrorDocument 403 ${base}404.html`,
          `ErrorDocument 404 ${base}404.html`,
          ...types,
          ...set(usual),
          'Header unset Content-Language',
          '<IfModule deflate_module>',
          ...indent([`AddOutputFilterByType DEFLATE ${texts.join(' ')}`]),
          '</IfModule>',
        ]),
        '</Location>',
        ...others.flatMap(({ patterns, headers }) => [
          `<LocationMatch ${quoted(toRegExp(patterns))}>`,
          ...indent([
            ...set(headers),
            ...Object.keys(usual)
              .filter((name) => own(headers, name) === undefined)
              .map((name) => `Header always unset ${name}`),
          ]),
          '</LocationMatch>',
        ]),
        ...exactTypes(site).flatMap(({ path, type }) => [
          `<LocationMatch ${quoted(toRegExp([path]))}>`,
          ...indent([`ForceType ${quoted(type)}`]),
          '</LocationMatch>',
        ]),
      ),
    },
  ];
}
