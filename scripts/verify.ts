/** `npm run verify`: the site that was built, as it would be published; every problem in one run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFaults } from '../src/tools/verify/faults.ts';
import { verifySite } from '../src/tools/verify/verify-site.ts';
import { readArguments } from './lib/arguments.ts';
import { siteFolder } from './lib/place/site-folder.ts';

readArguments({}, 'npm run verify (OUT_DIR=site names the folder of a built site)');

const { given, files } = await siteFolder();
const read = (file: string): string | undefined => {
  try {
    return readFileSync(join(given, file), 'utf8');
  } catch {
    return undefined;
  }
};
const faults = verifySite({ list: files, read });
if (faults.length > 0) {
  process.stderr.write(formatFaults(given, faults));
  process.exitCode = 1;
} else {
  const pages = files.filter((file) => file.endsWith('.html')).length;
  console.log(`${given}: ${pages} pages and ${files.length - pages} other files hold together.`);
}
