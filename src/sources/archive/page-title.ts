import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { printable } from '../../issues/printable.ts';

/** What a page calls itself: its title, else its first heading, in one line; `undefined` where it has neither. */
export function pageTitle(html: string): string | undefined {
  const found = { title: '', h1: '' };
  const open: Tree.Node[] = [parse(html)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (
      'tagName' in node &&
      (node.tagName === 'title' || node.tagName === 'h1') &&
      found[node.tagName] === ''
    )
      found[node.tagName] = textIn(node);
    // Depth is the page's own: no call goes as deep.
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
  return [found.title, found.h1].find((text) => text !== '');
}

function textIn(of: Tree.Node): string {
  let text = '';
  const open: Tree.Node[] = [of];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += `${node.value} `;
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
  return printable(text.replaceAll(/\s+/g, ' ').trim()).slice(0, 300);
}

/** Words of pages that say that there is no page, in the languages of most of the web. */
const signs =
  /\b(?:error )?404\b|\b(?:page|document|file|article|content)s? (?:was |could )?not (?:be )?found|^not found\b|\bno longer (?:available|exists?)\b|does ?n[o']t exist|no (?:se )?(?:encontrad|encontr[oó]|existe)|no disponible|introuvable|n'existe (?:pas|plus)|nicht gefunden|existiert nicht|non (?:è stata )?trovata|n[ãa]o (?:foi )?encontrad|не найден|找不到|不存在|見つかりません|غير موجودة/iu;

/**
 * Whether a page that a server gave with a friendly 200 says that it is not there. One that is called like the work
 * itself is the work, whatever its title says.
 */
export function saysGone(title: string | undefined, work: string): boolean {
  return title !== undefined && signs.test(title) && !sharesWords(title, work);
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));

/** At least half of the words of a work's title stand in the other. */
function sharesWords(title: string, work: string): boolean {
  const [there, wanted] = [wordsOf(title), wordsOf(work)];
  return wanted.size > 0 && [...wanted].filter((word) => there.has(word)).length * 2 >= wanted.size;
}
