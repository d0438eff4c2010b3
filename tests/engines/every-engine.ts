/** The browsers that journeys go through: Chromium always, the others by `npm run test:deep` where they are installed. */
import { openChromium } from './chromium.ts';
import { lacksFirefox, openFirefox } from './firefox.ts';
import type { Driver } from './tab.ts';
import { lacksWebkit, openWebkit } from './webkit.ts';

export const deep = process.env['PLUMBLINE_DEEP'] === '1';

interface Engine {
  readonly name: string;
  readonly open: () => Promise<Driver>;
  readonly runs: boolean;
}

export const engines: readonly Engine[] = [
  { name: 'Chromium', open: openChromium, runs: true },
  { name: 'Firefox', open: openFirefox, runs: deep && lacksFirefox() === undefined },
  { name: 'WebKit', open: openWebkit, runs: deep && lacksWebkit() === undefined },
];
