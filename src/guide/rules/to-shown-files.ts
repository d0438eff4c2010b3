import type { Example, Side } from './example.ts';
import { own } from '../../issues/own.ts';

/** A file, or the part of it that an example is about; no text for one that is not there or cannot be read. */
export interface ShownFile {
  readonly path: string;
  readonly text: string | undefined;
}

/** What a page shows of one side: only what differs, and bytes that are no text as what they are. */
export function toShownFiles({ file = '', wrong, right }: Example, side: 'wrong' | 'right'): ShownFile[] {
  const shown: Side = side === 'wrong' ? wrong : right;
  if (typeof shown === 'string') {
    const tail = typeof wrong === 'string' && typeof right === 'string' ? commonEnd(wrong, right) : 0;
    return [{ path: `content/${file}`, text: visible(shown.slice(0, shown.length - tail)) }];
  }
  const other = side === 'wrong' ? right : wrong;
  const paths = new Set([...Object.keys(shown), ...(typeof other === 'string' ? [] : Object.keys(other))]);
  return [...paths]
    .sort()
    .filter((path) => typeof other === 'string' || own(shown, path) !== own(other, path) || !(path in other))
    .map((path) => ({ path: `content/${path}`, text: toText(own(shown, path)) }));
}

/** Whole blocks that both sides end with say nothing: they only mark the place. */
function commonEnd(a: string, b: string): number {
  const parts = a.split('\n\n');
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && b.endsWith(`\n\n${last}`) ? last.length + 2 : 0;
}

function toText(content: string | Uint8Array | null | undefined): string | undefined {
  if (content === null || content === undefined) return undefined;
  if (typeof content === 'string') return visible(content.trimEnd());
  try {
    return visible(new TextDecoder('utf-8', { fatal: true }).decode(content).trimEnd());
  } catch {
    return `${[...content.slice(0, 48)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')} …`;
  }
}

/** Control characters are drawn, so that one sees what is wrong. */
const visible = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are what is drawn
  text.replaceAll(/[\u0000-\u0008\u000b-\u001f]/g, (character) =>
    String.fromCodePoint(0x2400 + (character.codePointAt(0) ?? 0)),
  );
