/** How long the share cards of all claims take, and how long when they were made before. */
import { join } from 'node:path';
import { claimCard } from '../../src/build/cards.ts';
import type { Bench } from './support.ts';

export async function benchCards({ corpus, folder, budget }: Bench): Promise<void> {
  const cards = await Promise.all(
    corpus.articles.flatMap((article) => article.claims.map((claim) => claimCard(claim, article))),
  );
  const all = async (): Promise<number> => {
    const begun = performance.now();
    for (const card of cards) await card.render(join(folder, 'cards'));
    return performance.now() - begun;
  };
  console.log(`\nShare cards: ${cards.length}\n`);
  budget.report('cold', await all(), 10_000, 'ms', '10 s for 87');
  budget.report('warm', await all(), 1000, 'ms', '1 s for 87');
}
