import { squeeze, textOf } from '../support/paper.ts';
import type { Tab } from './tab.ts';

/**
 * What the page in a window says on paper, without white space.
 *
 * Out of a PDF where the browser's driver prints one. Where it does not, the page is laid out by the rules for paper in
 * the window, and what is then drawn is read: which rules hold and what they show is the engine's word, where a sheet ends
 * is not tried. The page is of no further use then.
 */
export async function textOnPaper(tab: Tab): Promise<string> {
  // 2026-11-28: into a PDF, Firefox (153, Linux) draws the bold of a variable face as outlines and joined letters by their
  // shape. They can be read, but not by a program; a face of the machine is written as text.
  if (tab.driver.name === 'Firefox')
    await tab.see(() => document.documentElement.style.setProperty('--pl-font-text', 'serif'));
  const pdf = await tab.driver.print();
  return pdf ? (await textOf(pdf)).text : squeeze(await tab.see(asOnPaper));
}

/** It runs in the page. */
function asOnPaper(): string {
  const turn = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        const { media } = rule;
        media.mediaText = media.mediaText.replaceAll(/\b(?:print|screen)\b/g, (which) =>
          which === 'print' ? 'all' : 'print',
        );
      }
      if ('cssRules' in rule) turn(rule.cssRules as CSSRuleList);
    }
  };
  dispatchEvent(new Event('beforeprint'));
  for (const sheet of document.styleSheets) turn(sheet.cssRules);
  // What a rule draws is no text of the page: it is made one.
  for (const link of document.querySelectorAll<HTMLElement>('a[href^="http"]')) {
    const { content } = getComputedStyle(link, '::after');
    if (link.checkVisibility() && content.startsWith('"')) link.append(content.replaceAll('"', ''));
  }
  return document.body.innerText;
}
