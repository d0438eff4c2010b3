/** What a framed card says to the page around it; CSS pixels. */
export interface HeightMessage {
  readonly type: 'plumbline:height';
  readonly height: number;
}

/**
 * The script that a host may add once to its page, so that frames of ours take the height of their content.
 *
 * It believes messages of our origin only, and only about the very frame that sent them.
 */
export const toEmbedListener = (
  origin: string,
): string => `addEventListener('message', ({ origin, source, data }) => {
  if (origin !== ${JSON.stringify(origin)} || data?.type !== 'plumbline:height') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.height = Math.min(Math.max(Number(data.height), 100), 2000);
  }
});`;
