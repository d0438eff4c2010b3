import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { walkElements } from '../hast.ts';
import type { ArticleState } from '../types.ts';

/** Give each image its published address and its size, so that the text around it never moves. */
export const sizeImages: Plugin<[ArticleState], Root> =
  ({ options }) =>
  (tree) => {
    walkElements(tree, (element) => {
      if (element.tagName !== 'img') return;
      const image = options.image(decodeURI(String(element.properties['src'])).replace(/^\.\//, ''));
      if (typeof image !== 'object') return; // reported by check-markdown
      const { path, width, height } = image;
      const { alt } = element.properties;
      element.properties = {
        src: options.link(path),
        alt,
        width,
        height,
        loading: 'lazy',
        decoding: 'async',
      };
    });
  };
