import { createHash } from 'node:crypto';
import { html, parse, type DefaultTreeAdapterMap, type ParserError, type Token } from 'parse5';
import { own } from '../../issues/own.ts';
import { readSrcset } from '../../site/read-srcset.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A place in a file, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** An address that a page gives, and where. */
export interface Given extends Place {
  readonly address: string;
  /** `link`: what a reader can follow or a browser loads; `own`: only if it begins with the site's own address. */
  readonly as: 'link' | 'own';
}

/** What of a page has to hold together with others, and how it is made. */
export interface ReadPage {
  readonly ids: ReadonlySet<string>;
  readonly duplicates: readonly (Place & { readonly id: string })[];
  readonly given: readonly Given[];
  readonly canonical: (Place & { readonly address: string }) | undefined;
  /** Faults that a parser forgives, each with the code of the specification. */
  readonly errors: readonly (Place & { readonly code: string })[];
  /** JSON-LD as it stands there. */
  readonly data: readonly (Place & { readonly text: string })[];
  /** What a strict policy refuses: styles, scripts and handlers that stand in the page, but what its own names by hash. */
  readonly inline: readonly (Place & { readonly what: string })[];
  /** How often each of these is there: `title`, `h1`, `main`, a policy. */
  readonly counts: Readonly<Record<'title' | 'description' | 'h1' | 'main' | 'policy', number>>;
  readonly lang: string;
  /** Whether it only leads on to another. */
  readonly leadsOn: boolean;
  /** Whether it asks not to be found. */
  readonly hidden: boolean;
  /** Every way in which it puts one element into another: what is valid once is valid each time. */
  readonly shapes: ReadonlySet<string>;
}

/** Attributes that hold an address, or several. */
const addresses = new Set(['href', 'src', 'action', 'poster', 'cite', 'data', 'formaction']);

/** Attributes whose value decides what is allowed. */
const deciding = new Set([
  'type',
  'role',
  'rel',
  'scope',
  'http-equiv',
  'name',
  'loading',
  'method',
  'hidden',
  'popover',
]);

/** Read a page as a browser would, with what the specification calls errors. */
export function readPage(text: string): ReadPage {
  const errors: (Place & { code: string })[] = [];
  const document = parse(text, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }: ParserError) => {
      errors.push({ code, line: startLine, column: startCol });
    },
  });
  const page = {
    ids: new Set<string>(),
    duplicates: [] as (Place & { id: string })[],
    given: [] as Given[],
    canonical: undefined as (Place & { address: string }) | undefined,
    errors,
    data: [] as (Place & { text: string })[],
    inline: [] as (Place & { what: string })[],
    counts: { title: 0, description: 0, h1: 0, main: 0, policy: 0 },
    lang: '',
    leadsOn: false,
    hidden: false,
    shapes: new Set<string>(),
  };

  let policy = '';
  /** Whether the page's policy lets a text stand in it. */
  const isNamed = (text: string): boolean =>
    policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);

  const visit = (element: Element, parents: string): void => {
    const at = (name?: string): Place => {
      const found =
        (name === undefined ? undefined : own(element.sourceCodeLocation?.attrs ?? {}, name)) ??
        element.sourceCodeLocation;
      return { line: found?.startLine ?? 1, column: found?.startCol ?? 1 };
    };
    const attributes = new Map(element.attrs.map(({ name, value }: Token.Attribute) => [name, value]));
    const tag = element.tagName;
    const names = element.attrs
      .map(({ name, value }: Token.Attribute) =>
        deciding.has(name) ? `${name}=${value}` : name.replace(/^data-.*/, 'data-'),
      )
      .sort();
    page.shapes.add(`${parents} ${tag} ${names.join(' ')} ${saysSomething(element) ? '' : 'empty'}`);

    for (const { name, value } of element.attrs) {
      if (name === 'style' || name.startsWith('on')) page.inline.push({ what: `${name}="…"`, ...at(name) });
      if (addresses.has(name)) page.given.push({ address: value, as: 'link', ...at(name) });
      else if (name === 'srcset')
        for (const { address } of readSrcset(value)) page.given.push({ address, as: 'link', ...at(name) });
      else if (name === 'content' || name.startsWith('data-'))
        page.given.push({ address: value, as: 'own', ...at(name) });
    }
    const id = attributes.get('id');
    if (id !== undefined) {
      if (page.ids.has(id)) page.duplicates.push({ id, ...at('id') });
      page.ids.add(id);
    }
    switch (tag) {
      case 'html':
        page.lang = attributes.get('lang') ?? '';
        break;
      case 'title':
        // One in a drawing is the drawing's.
        if (element.namespaceURI === html.NS.HTML) page.counts.title += 1;
        break;
      case 'h1':
      case 'main':
        page.counts[tag] += 1;
        break;
      case 'link':
        if (attributes.get('rel') === 'canonical')
          page.canonical = { address: attributes.get('href') ?? '', ...at('href') };
        break;
      case 'script': {
        const said = textOf(element);
        if (attributes.get('type') === 'application/ld+json') page.data.push({ text: said, ...at() });
        else if (said !== '' && !isNamed(said)) page.inline.push({ what: '<script>', ...at() });
        break;
      }
      case 'style':
        if (!isNamed(textOf(element))) page.inline.push({ what: '<style>', ...at() });
        break;
      case 'base':
      case 'object':
      case 'embed':
      case 'iframe':
        page.inline.push({ what: `<${tag}>`, ...at() });
        break;
      case 'meta':
        if (attributes.get('name') === 'description' && attributes.has('content'))
          page.counts.description += 1;
        if (attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy') {
          page.counts.policy += 1;
          policy = attributes.get('content') ?? '';
        }
        if (attributes.get('http-equiv') === 'refresh') {
          page.leadsOn = true;
          const [, to] = /url=(.*)$/i.exec(attributes.get('content') ?? '') ?? [];
          if (to !== undefined) page.given.push({ address: to, as: 'link', ...at('content') });
        }
        if (attributes.get('name') === 'robots' && attributes.get('content')?.includes('noindex'))
          page.hidden = true;
        break;
      default:
    }
    // What an element may hold depends on the one it stands in, seldom on those above: two are told.
    const above = `${parents.split('>').at(-1) ?? ''}>${tag}`;
    for (const child of childrenOf(element)) visit(child, above);
  };
  for (const child of childrenOf(document)) visit(child, '');
  return page;
}

function childrenOf(node: Node): Element[] {
  const inner = 'content' in node ? node.content : node;
  return 'childNodes' in inner
    ? inner.childNodes.filter((child): child is Element => 'tagName' in child)
    : [];
}

/** What stands in a script or a style sheet. */
function textOf({ childNodes: [first] }: Element): string {
  return first && 'value' in first ? first.value : '';
}

const saysSomething = (element: Element): boolean =>
  element.childNodes.some((child) => 'tagName' in child || ('value' in child && child.value.trim() !== ''));
