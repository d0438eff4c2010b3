import type { AnnotationDraft, Passage } from './types.ts';

/** Ids of the entities that a claim is about: who said it, those that its words name, those that its annotation lists. */
export const aboutIn = (passage: Passage, { speaker, mentions, entities }: AnnotationDraft): Set<string> =>
  new Set([speaker, ...passage.mentions, ...mentions, ...entities]);
