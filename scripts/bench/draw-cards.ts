/** Draw the share pictures of a content folder into the folder of what is kept, and print the CPU seconds they took. */
import { articleCard, claimCard } from '../../src/build/cards.ts';
import { getCorpus } from '../../src/build/shared-content.ts';

const { articles } = await getCorpus();
const begun = process.cpuUsage();
for (const article of articles) {
  await (await articleCard(article)).render();
  for (const claim of article.claims) await (await claimCard(claim, article)).render();
}
const { user, system } = process.cpuUsage(begun);
console.log(JSON.stringify({ cpu: (user + system) / 1e6 }));
