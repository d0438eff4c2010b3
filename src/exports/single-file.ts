import { hash } from 'node:crypto';
import { parse, parseFragment, serialize, type DefaultTreeAdapterMap } from 'parse5';
import { singleFilePolicy, type InlineHashes } from '../site/policy.ts';
import { remembering } from '../records/remembering.ts';
import { readSrcset } from '../site/read-srcset.ts';

type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];
type Child = DefaultTreeAdapterMap['childNode'];

/** A file of the site, as it goes into another. */
export interface CarriedFile {
  /** Its media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a page takes along. */
export interface Carried {
  /** The address of the page, whole. */
  readonly url: string;
  /** A file of the site by the path of its address. @throws when there is none: the page would lack it. */
  readonly file: (path: string) => CarriedFile;
  /** All that runs in it: a module that imports nothing. */
  readonly script: string;
  /** HTML that says what the file is, before all else that the page says. */
  readonly notice: string;
}

/** A page that needs nothing else, and what stands in it, for the policy of who serves it. */
export interface SingleFile {
  readonly html: string;
  readonly hashes: InlineHashes;
}

/** Attributes that lead somewhere; what else a page loads is carried. */
const leading = new Set(['href', 'action', 'cite', 'data-search']);

/**
 * An address is written out on paper, and a link marked, where it leads off the site; here those within it are whole too,
 * and are no more to be read than on the page.
 */
const home = 'data-home';
const homeStyle = `:is(cite,.examined-work,.prose) a[${home}]::after{content:none}`;

/** What the head of a page names and a file in someone's folder has no use for. */
const left = new Set(['preload', 'manifest', 'apple-touch-icon']);

/**
 * A page of the site in one file: its styles, fonts, pictures, scripts and data stand in it, and links lead to the site.
 * It asks for nothing, from a disk as from a server; its policy names by hash what may run and be drawn.
 *
 * 2026-11-28: the page as it was built is taken apart and put together again, rather than rendered a second time: what a
 * reader takes along is what was read. Weighed: a bundler for pages (they know nothing of our policy), and a route of its
 * own (it would have to repeat all that the page is made of).
 */
export function toSingleFile(page: string, carried: Carried): SingleFile {
  const document = parse(page);
  const head = partOf(document, 'head');
  const scripts: string[] = [];
  const styles: string[] = [];
  let policy: Element | undefined;

  const visit = (parent: Parent): void => {
    for (const child of [...parent.childNodes]) {
      if (!('tagName' in child)) continue;
      switch (child.tagName) {
        case 'meta':
          if (valueOf(child, 'http-equiv') === 'Content-Security-Policy') policy = child;
          continue;
        case 'link': {
          const rel = valueOf(child, 'rel') ?? '';
          if (rel === 'stylesheet') {
            const { text, hash } = sheetOf(carried.file(pathOf(child, 'href', carried)), carried);
            styles.push(hash);
            // Those of components stand in the prose, where a page may link a style sheet and not hold one.
            remove(child);
            append(head, element('style', text));
          } else if (left.has(rel)) {
            remove(child);
          } else if (rel === 'icon') {
            if (valueOf(child, 'type') === 'image/svg+xml') carry(child, 'href', carried);
            else remove(child);
          } else lead(child, carried);
          continue;
        }
        case 'script': {
          const said = child.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
          if (valueOf(child, 'src') !== undefined) remove(child);
          else if (valueOf(child, 'type') === undefined) scripts.push(hashOf(said));
          continue;
        }
        case 'article':
          child.childNodes.unshift(...adopted(carried.notice, child));
          break;
        case 'img':
        case 'source':
        case 'image':
        case 'use':
          for (const name of ['src', 'href', 'xlink:href'])
            if (valueOf(child, name) !== undefined) carry(child, name, carried);
          carrySet(child, carried);
          continue;
        case 'pl-fact-sidebar':
          carry(child, 'data-names', carried);
          break;
        default:
      }
      lead(child, carried);
      visit('content' in child ? child.content : child);
    }
  };
  visit(document);

  styles.push(hashOf(homeStyle));
  append(head, element('style', homeStyle));
  // What would end the element is written so that a script reads the same.
  const script = carried.script.replaceAll('</script', '<\\/script');
  scripts.push(hashOf(script));
  append(partOf(document, 'body'), element('script', script, [{ name: 'type', value: 'module' }]));
  const hashes = { scripts, styles };
  if (!policy) throw new Error(`${carried.url} carries no policy.`);
  // It is no page to be found: its analysis is.
  policy.parentNode?.childNodes.push(
    element('meta', '', [
      { name: 'name', value: 'robots' },
      { name: 'content', value: 'noindex' },
    ]),
  );
  set(policy, 'content', singleFilePolicy(hashes, new URL(carried.url).origin));
  return { html: serialize(document), hashes };
}

/** A style sheet as it is carried, and its hash. Its fonts are heavy, and all analyses have the same. */
function sheetOf(file: CarriedFile, carried: Carried): { readonly text: string; readonly hash: string } {
  const known = sheets.get(file);
  if (known) return known;
  const text = withCarried(textOf(file), carried);
  const sheet = { text, hash: hashOf(text) };
  sheets.set(file, sheet);
  return sheet;
}

const sheets = new WeakMap<CarriedFile, { readonly text: string; readonly hash: string }>();

/** The files that a style sheet names stand in it; a face is there at once, and so is waited for. */
const withCarried = (css: string, carried: Carried): string =>
  css
    .replaceAll(/font-display:\s*optional/g, 'font-display:block')
    .replaceAll(/url\((["']?)([^"')]+)\1\)/g, (whole, _quote: string, address: string) =>
      address.startsWith('data:') ? whole : `url(${toData(address, carried)})`,
    );

/** A link leads where it led on the site; one to a place of this page stays in it. */
function lead(of: Element, carried: Carried): void {
  for (const attribute of of.attrs) {
    if (!leading.has(attribute.name)) continue;
    if (/^(?:#|data:)/.test(attribute.value)) continue;
    const url = URL.parse(attribute.value, carried.url);
    if (!url) continue;
    const here = hereOf(carried);
    const same = url.origin === here.origin && url.pathname === here.pathname;
    const within = url.origin === here.origin && !URL.canParse(attribute.value);
    // Other editions and the page itself, where the head or a caption names them, are meant whole.
    attribute.value =
      same && of.tagName === 'a' && url.hash + url.search !== '' ? url.search + url.hash : url.href;
    if (within && of.tagName === 'a' && attribute.value === url.href)
      of.attrs.push({ name: home, value: '' });
  }
}

const hereOf = remembering(({ url }: Carried) => new URL(url));

function carry(of: Element, name: string, carried: Carried): void {
  const value = valueOf(of, name);
  if (value !== undefined && !/^(?:data:|#)/.test(value)) set(of, name, toData(value, carried));
}

function carrySet(of: Element, carried: Carried): void {
  const value = valueOf(of, 'srcset');
  if (value === undefined) return;
  const parts = readSrcset(value).map(({ address, size }) => `${toData(address, carried)} ${size}`.trim());
  set(of, 'srcset', parts.join(', '));
}

function toData(address: string, carried: Carried): string {
  const url = new URL(address, carried.url);
  const { type, bytes } = carried.file(url.pathname);
  return `data:${type.replaceAll(/;\s+/g, ';')};base64,${Buffer.from(bytes).toString('base64')}${url.hash}`;
}

const pathOf = (of: Element, name: string, { url }: Carried): string =>
  new URL(valueOf(of, name) ?? '', url).pathname;

const textOf = ({ bytes }: CarriedFile): string => Buffer.from(bytes).toString('utf8');

const hashOf = (text: string): string => `sha256-${hash('sha256', text, 'base64')}`;

// The tree, as parse5 keeps it.

const valueOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => nameOf(attribute) === name)?.value;

const nameOf = ({ name, prefix }: Element['attrs'][number]): string => (prefix ? `${prefix}:${name}` : name);

function set(of: Element, name: string, value: string): void {
  const attribute = of.attrs.find((one) => nameOf(one) === name);
  if (attribute) attribute.value = value;
}

function element(tagName: string, text: string, attrs: Element['attrs'] = []): Element {
  const { childNodes } = parseFragment(`<${tagName}>`);
  const [made] = childNodes as [Element];
  made.attrs = attrs;
  if (text !== '') append(made, { nodeName: '#text', value: text, parentNode: made });
  return made;
}

function append(parent: Parent, child: Child): void {
  child.parentNode = parent;
  parent.childNodes.push(child);
}

function remove(child: Child): void {
  const { parentNode } = child;
  parentNode?.childNodes.splice(parentNode.childNodes.indexOf(child), 1);
}

function adopted(html: string, parent: Parent): Child[] {
  const { childNodes } = parseFragment(html);
  for (const child of childNodes) child.parentNode = parent;
  return childNodes;
}

function partOf(document: DefaultTreeAdapterMap['document'], name: 'head' | 'body'): Element {
  for (const root of document.childNodes)
    for (const child of 'tagName' in root ? root.childNodes : [])
      if ('tagName' in child && child.tagName === name) return child;
  throw new Error(`A page without a ${name}.`);
}
