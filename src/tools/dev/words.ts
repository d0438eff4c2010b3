/** What `npm run dev` says on the page to who writes: in English, as `npm run check` does. */
export const writingWords = {
  problems: 'Problems of the content',
  count: (count: number) => (count === 1 ? '1 problem in the content' : `${count} problems in the content`),
  lastGood: 'The page shows what was last good. It follows as soon as these are mended.',
  open: 'Open in the editor',
  noArticle: 'Open an analysis to see its claims.',
  claims: (count: number) => `Claims of this analysis: ${count}`,
  states: {
    error: 'With errors',
    unreviewed: 'Not reviewed',
    thin: 'On thin evidence',
    warning: 'With warnings',
    fine: 'Nothing to say',
  },
};
