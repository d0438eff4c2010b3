/** A site's own colours and fonts, as `site.config.ts` gives them. */
import { palette, type ColorPair } from '../pictures/palette.ts';

/** What a site may colour, and the property of `styles/tokens.css` that it sets. */
const colors = {
  paper: '--pl-paper',
  raised: '--pl-paper-raised',
  sunk: '--pl-paper-sunk',
  ink: '--pl-ink',
  soft: '--pl-ink-soft',
  line: '--pl-line',
  strongLine: '--pl-line-strong',
  accent: '--pl-plum',
} as const;
const fonts = { text: '--pl-font-text', interface: '--pl-font-ui' } as const;

export interface SiteTheme {
  readonly colors?: Readonly<Partial<Record<keyof typeof colors, ColorPair>>>;
  /** Font families, as CSS lists them. */
  readonly fonts?: Readonly<Partial<Record<keyof typeof fonts, string>>>;
}

/** The colour of the page itself, which browsers take over into what surrounds it. */
export const paperOf = (theme: SiteTheme | undefined): ColorPair => theme?.colors?.paper ?? palette.paper;

/** Whether the text is set in the face that comes with Plumbline. */
export const usesOwnFace = ({ fonts: own }: SiteTheme = {}): boolean =>
  own?.text?.includes('Newsreader') ?? true;

/** Whether it is a value of CSS: it ends no declaration, leaves nothing open and asks no one for anything. */
function isValue(text: string): boolean {
  const bare = text.replaceAll(/'[^']*'|"[^"]*"/g, '_');
  if (
    !/\S/.test(text) ||
    /[;{}<>\\\p{Cc}]|\/\*/u.test(text) ||
    /['"@]|(?:url|src|image|image-set)\(/i.test(bare)
  )
    return false;
  let open = 0;
  for (const [sign] of bare.matchAll(/[()]/g)) {
    open += sign === '(' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/**
 * The theme as CSS, for the layer of the tokens; empty when nothing differs.
 *
 * @throws Error when a value would end its declaration.
 */
export function toThemeCss({ colors: own = {}, fonts: faces = {} }: SiteTheme = {}): string {
  const set = (name: string, value: string): string => {
    if (!isValue(value))
      throw new Error(`site.config.ts sets the theme to "${value}", which is no value of CSS.`);
    return `${name}:${value}`;
  };
  const declarations = [
    ...(Object.keys(colors) as (keyof typeof colors)[]).flatMap((key) =>
      own[key] ? [set(colors[key], `light-dark(${own[key][0]}, ${own[key][1]})`)] : [],
    ),
    ...(Object.keys(fonts) as (keyof typeof fonts)[]).flatMap((key) =>
      faces[key] ? [set(fonts[key], faces[key])] : [],
    ),
  ];
  return declarations.length === 0 ? '' : `@layer tokens{:root{${declarations.join(';')}}}`;
}
