import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { given } from '../../src/site/address.ts';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Start the browser of the tests: the one `CHROME_PATH` names, one of the system, the one that ships in a package
 * (Linux on x64), or an installed Chrome.
 *
 * 2026-11-28: it is driven by who starts it, and by nobody else: between a server of Playwright's and its client every word
 * is written, pressed together and read twice, which was a tenth of what all tests cost.
 *
 * @throws when there is none: tests that did not run have not passed.
 */
export async function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic'];
  const named = given(process.env['CHROME_PATH']);
  if (named !== undefined && !existsSync(named))
    throw new Error(`CHROME_PATH is "${named}", and there is no such file.`);
  try {
    const executablePath = named ?? installed.find((path) => existsSync(path)) ?? (await packagedBrowser());
    return await chromium.launch(
      executablePath === undefined ? { channel: 'chrome', args } : { executablePath, args },
    );
  } catch (cause) {
    throw new Error(
      'No browser was found, so no page could be tested. Install Chromium or Chrome, or name one in CHROME_PATH.',
      { cause },
    );
  }
}

/** The Chromium inside a registry package, unpacked once; with its own libraries where the system has none. */
async function packagedBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
