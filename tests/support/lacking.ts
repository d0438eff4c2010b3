/** What `npm run test:deep` cannot try on this machine, and how that is mended. Printed at its end, loudly. */
import { lacksFirefox } from '../engines/firefox.ts';
import { lacksWebkit } from '../engines/webkit.ts';
import { lacksServer, serverNames } from '../hosts/servers.ts';

export const lacking = (): string[] =>
  [
    ['Firefox', lacksFirefox()],
    ['WebKit', lacksWebkit()],
    ...serverNames.map((name) => [name, lacksServer(name)]),
  ].flatMap(([name = '', why]) => (why === undefined ? [] : [`${name}: ${why}`]));
