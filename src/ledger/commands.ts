/** The commands that mend a disagreement, as an author types them. */
const withReason = ' --reason "…"';

export const commands = {
  review: (article: string, claim?: string, { reason = false } = {}): string =>
    `npm run review -- ${article}${claim === undefined ? '' : `/${claim}`}${reason ? withReason : ''}`,
  follow: (article: string, claim: string, lang: string): string =>
    `npm run review -- ${article}/${claim} --lang ${lang}`,
  move: (old: string, now: string): string => `npm run ledger -- move ${old} ${now}`,
  retire: (id: string): string => `npm run ledger -- retire ${id}${withReason}`,
  redate: `npm run ledger -- redate${withReason}`,
  cleanse: `npm run ledger -- cleanse${withReason}`,
  status: 'npm run ledger -- status',
};
