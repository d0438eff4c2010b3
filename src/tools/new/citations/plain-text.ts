import { parseFragment } from 'parse5';

/**
 * A text of another program as text: the character references of HTML as the letters they stand for, CSL's and
 * publishers' markup taken off; what else stands between `<` and `>` is words.
 */
export function toPlainText(text: string): string {
  const decoded = text.replaceAll(/&(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);/gi, (reference) => {
    const [node] = parseFragment(reference).childNodes;
    return node && 'value' in node ? node.value : reference;
  });
  return decoded
    .replaceAll(
      /<\/?(?:i|b|em|strong|sc|sup|sub|u|p|br|span(?:\s[^<>]*)?|(?:jats|mml):[a-z-]+(?:\s[^<>]*)?)\s*\/?>/gi,
      '',
    )
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
