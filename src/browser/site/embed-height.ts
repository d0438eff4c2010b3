/**
 * Tell the page that frames this one how high its content is. It is told to anyone: a height is no secret, and who
 * frames us is not known.
 */
import type { HeightMessage } from '../../exports/embed-listener.ts';

if (parent !== window) {
  let last = 0;
  const tell = (): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    parent.postMessage({ type: 'plumbline:height', height } satisfies HeightMessage, '*');
  };
  new ResizeObserver(tell).observe(document.body);
}
