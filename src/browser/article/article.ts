/** What an analysis gets when scripts run. */
import { receive } from './arrival.ts';
import { enhanceClaimNotes } from './claim-notes.ts';
import { markSection } from './contents.ts';
import { describePassages } from './describe-passages.ts';
import { load } from '../site/load.ts';
import { FactSidebarElement } from './fact-sidebar.ts';
import { tellNews } from './last-visit.ts';

const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);

const [notes, contents, lost] = [find('.notes'), find('.contents'), find('#page--lost')];
describePassages();
FactSidebarElement.define();
tellNews();
if (notes) enhanceClaimNotes(notes);
if (contents) markSection(contents);
if (lost) receive(lost);
const order = document.querySelector<HTMLSelectElement>('.strips select');
order?.addEventListener(
  'change',
  () => void load(() => import('./strip-order.ts')).then(({ orderStrips }) => orderStrips(order)),
);
