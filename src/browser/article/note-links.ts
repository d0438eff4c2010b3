/** What an annotation needs that is up: loaded with the first one. */
import { fill, part } from '../site/element.ts';
import { keepBeside } from '../site/keep-beside.ts';
import { control } from './note-control.ts';

/** Words of the links, a part of those that the list of annotations carries. */
export interface LinkWords {
  readonly page: string;
  readonly copyLink: string;
  readonly copyCitation: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly share: string;
  /** `{statement}` and `{assessment}` are filled in. */
  readonly judged: string;
  /** `{statement}`, `{assessment}` and `{url}` are filled in. */
  readonly citation: string;
}

/** Where an annotation says its claim as one sentence. */
const statement = 'h3 + p';

/**
 * Give an annotation that was brought up its links, and see to it that it stands beside its passage.
 *
 * @param signal ends when it goes, which it may have done already.
 */
export function complete(note: HTMLElement, mark: Element, words: LinkWords, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (!note.querySelector('.note-links')) addLinks(note, words);
  keepBeside(note, mark, signal);
}

/** Lead from an annotation to the page of its claim, copy its address or a citation, or share it. */
function addLinks(note: HTMLElement, words: LinkWords): void {
  const textOf = (selector: string): string => part(note, selector, HTMLElement).textContent.trim();
  const page = control('a', words.page);
  page.href = part(note, `${statement} a`, HTMLAnchorElement).href;
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = words.copied;
    } catch {
      said.textContent = `${words.notCopied} ${text}`;
    }
  };
  const cite = (): string =>
    fill(words.citation, { statement: textOf(statement), assessment: textOf('.rating'), url: page.href });
  /** The claim as it goes by itself, its assessment first; as `judged` says it where the page is made. */
  const title = (): string => {
    const [first = '', ...rest] = textOf('.rating');
    const assessment = first.toLocaleUpperCase(document.documentElement.lang) + rest.join('');
    return fill(words.judged, { assessment, statement: textOf(statement) });
  };
  const share = control('button', words.share, () => {
    // Who closes the sheet has not failed at anything.
    navigator.share({ url: page.href, title: title() }).catch(() => undefined);
  });
  const links = control('p');
  links.className = 'note-links';
  links.append(
    page,
    control('button', words.copyLink, () => void copy(page.href)),
    control('button', words.copyCitation, () => void copy(cite())),
    ...('share' in navigator ? [share] : []),
    said,
  );
  note.append(links);
}
