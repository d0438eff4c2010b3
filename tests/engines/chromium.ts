/** The Chromium of the tests, as Playwright drives it. */
import { launchBrowser } from '../../scripts/lib/find-browser.ts';
import type { Driver } from './tab.ts';

export async function openChromium(): Promise<Driver> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  return {
    name: 'Chromium',
    version: browser.version(),
    goTo: async (url) => {
      await page.goto(url);
    },
    back: async () => {
      await page.goBack();
    },
    reload: async () => {
      await page.reload();
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    run: (code, args) => page.evaluate(`(${code})(...${JSON.stringify(args)})`),
    perform: async (actions) => {
      for (const action of actions) {
        if (action.type === 'pointerMove')
          await page.mouse.move(action.x, action.y, { steps: Math.max(1, Math.round(action.duration / 20)) });
        else if (action.type === 'pointerDown') await page.mouse.down();
        else if (action.type === 'pointerUp') await page.mouse.up();
        else if (action.type === 'keyDown') await page.keyboard.down(action.key);
        else await page.keyboard.up(action.key);
      }
    },
    print: () => page.pdf({ preferCSSPageSize: true }),
    close: () => browser.close(),
  };
}
