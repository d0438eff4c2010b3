import type { RuleSettings } from '../issues/settings.ts';
import type { SiteTheme } from './theme.ts';

/** What `site.config.ts` says of a site. */
export interface SiteConfig {
  /** What the site is called. */
  readonly name: string;
  /** What it is about, in a few words beside the name. */
  readonly tagline: string;
  /** One sentence for search engines and link previews. */
  readonly description: string;
  /** Languages of the interface, the original's first. */
  readonly languages: readonly [string, ...string[]];
  readonly publisher: {
    readonly name: string;
    readonly legalForm: string;
    readonly responsible: string;
    readonly email: string;
  };
  /** Who pays for it. */
  readonly funding: string;
  /** How a reader complains, and what happens then. */
  readonly complaints: string;
  /** What the server that hands out the pages keeps of a visit. */
  readonly hosting: string;
  readonly repository: string | undefined;
  /** Where readers report a mistake: a mailbox, or the page that opens a new issue (`…/issues/new`). */
  readonly report:
    { readonly by: 'mail'; readonly address: string } | { readonly by: 'issue'; readonly url: string };
  /** The licence of the analyses. */
  readonly licence: { readonly name: string; readonly short: string; readonly url: string };
  /** How many people review a claim before it is published, each by name (`npm run review -- … --by NAME`); none need to be named without it. */
  readonly reviewers?: 0 | 1 | 2;
  /** Colours and fonts that differ from Plumbline's own. */
  readonly theme?: SiteTheme;
  /** What advice of `npm run check` weighs here: error, warning or off, and why. The rules are listed at /guide/rules/. */
  readonly rules?: RuleSettings;
}
