import { printable } from '../../issues/printable.ts';
import { isSafeAddress } from '../../records/fields.ts';
import { isSameAddress } from '../ask.ts';
import { readLinks } from './links.ts';
import { pageTitle, saysGone } from './page-title.ts';
import { dayOf, momentOf, type Ask, type Copy, type Reply } from './web.ts';

/** The work that a copy should be of. */
export interface Wanted {
  readonly url: string;
  /** Its title: a page that is called so is the work. */
  readonly title: string;
}

/**
 * What looking at a copy came to: the copy, with when it was made, or why it is none. `clear`: that will be so tomorrow
 * too; what an archive fails to show today it may have all the same. `missing`: it is not there, or not yet.
 */
export type Checked =
  | { readonly copy: Copy; readonly moment: number; readonly timemap: string | undefined }
  | { readonly why: string; readonly clear: boolean; readonly missing?: boolean };

/** More steps inside an archive lead nowhere. */
const most = 5;
/** Of a page so much is read: its title stands in it. */
const start = 262_144;

/**
 * Look at what an archive calls a copy, as a reader would open it: whether it is there, of this address, made when it is
 * said to be, and a page of the work and not one that says that there is none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7089#section-4.2
 */
export async function checkCopy(url: string, wanted: Wanted, ask: Ask): Promise<Checked> {
  const archive = new URL(url).host;
  let here = url;
  for (let step = 0; step <= most; step += 1) {
    const reply = await ask({ url: here, start });
    const { status, headers } = reply;
    if (status >= 300 && status < 400 && headers['location'] !== undefined) {
      const next = URL.parse(headers['location'], here);
      if (!next || !isSafeAddress(next.href)) return no('the copy leads to no address');
      if (next.host !== archive) return no(`the copy leads out of the archive, to ${next.host}`);
      here = next.href;
      continue;
    }
    if (status === 404 || status === 410)
      return { ...no(`the copy is not there, or of a page that was not (${status})`), missing: true };
    if (status !== 200) return { why: `the archive answered ${status} for the copy`, clear: false };
    return judge(here, reply, wanted);
  }
  return no('the copy leads on and on');
}

function judge(here: string, reply: Reply, wanted: Wanted): Checked {
  const { headers } = reply;
  const links = readLinks(headers['link'] ?? '', here);
  const timestamp = /\/(\d{14})(?:[a-z]{2}_)?\/(https?:\/*.+)$/i.exec(here);
  const said = Date.parse(headers['memento-datetime'] ?? '');
  const moment = Number.isNaN(said) ? momentOf(timestamp?.[1] ?? '') : said;
  if (moment === undefined) return no('what was called a copy does not say when it was made');

  const original = links.find(({ rel }) => rel === 'original')?.uri ?? timestamp?.[2];
  if (original !== undefined && !isSameAddress(original, wanted.url))
    return no(`the copy is of another address, ${original}`);

  if (/html/i.test(headers['content-type'] ?? 'text/html')) {
    const title = pageTitle(new TextDecoder().decode(reply.bytes));
    if (saysGone(title, wanted.title))
      return no(`the copy is of a page that says it is not there (“${title}”)`);
  }
  if (!isSafeAddress(here)) return no('the address of the copy is not safe to follow');
  const timemap = links.find(({ rel }) => rel === 'timemap')?.uri;
  return { copy: { url: here, date: dayOf(moment) }, moment, timemap };
}

const no = (why: string): { why: string; clear: true } => ({ why: printable(why), clear: true });
