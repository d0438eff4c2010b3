import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Drawing } from './drawing.ts';

/**
 * A drawing as the file of an image: no script, no style, nothing from elsewhere.
 *
 * @param says what it shows, for who opens it by itself.
 */
export const toSvg = ({ width, height, parts }: Drawing, says: string): string =>
  `${toHtml(
    s(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        fontFamily: 'system-ui,sans-serif',
        fill: 'none',
        role: 'img',
      },
      [s('title', says), ...parts],
    ),
    { space: 'svg', closeEmptyElements: true },
  )}\n`;
