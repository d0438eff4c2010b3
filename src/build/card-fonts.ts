import { facesFor, type Face } from '../cards/faces.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Words } from '../i18n/index.ts';

/**
 * The font packages whose letters stand on the share pictures of a corpus: they carry parts of these works as pages do.
 *
 * @param words of every language of the site.
 * @returns names below `@fontsource-variable/`.
 */
export function cardFonts(
  { articles, retired }: Pick<Corpus, 'articles' | 'retired'>,
  words: readonly Words[],
  siteName: string,
  faces: readonly Face[],
): string[] {
  const signs = new Set<string>();
  const add = (...texts: readonly (string | undefined)[]): void => {
    for (const text of texts) for (const sign of text ?? '') signs.add(sign);
  };
  add(siteName, '“”…0123456789');
  for (const { assessments, card } of words)
    add(JSON.stringify(card), ...Object.values(assessments).map(({ name }) => name));
  for (const { title, authors, claims } of articles) {
    add(title, ...authors);
    for (const { text, statement, behind, speaker } of claims)
      add(text, statement, behind?.statement, speaker.name);
  }
  for (const { title } of retired) add(title);
  // Each sign is set in the first family that has it: of those for text, and of those for what stands around it.
  const [text] = faces;
  const around = faces.filter(({ family }) => family !== text?.family);
  const needed = [...signs].flatMap((sign) => [facesFor(sign, faces)[0], facesFor(sign, around)[0]]);
  return [...new Set(needed.flatMap((face) => face?.file.slice(0, face.file.indexOf('/')) ?? []))].sort();
}
