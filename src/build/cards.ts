/** Share cards as pictures. */
import site from '../../site.config.ts';
import { toArticleCard, toClaimCard, toRetiredCard } from '../cards/card-content.ts';
import { cardSize, toCard, type CardContent } from '../cards/card.ts';
import { families, type Face } from '../cards/faces.ts';
import type { Article, Claim, RetiredRecord } from '../corpus/types.ts';
import type { Words } from '../i18n/index.ts';
import { remembering } from '../records/remembering.ts';
import { inksOf } from '../site/theme-inks.ts';
import { lettersOf } from '../pictures/to-pixels.ts';
import { allFaces } from './card-faces.ts';
import { toPng, type Pixels } from './pixels.ts';
import { wordsOf } from './words.ts';

/** A claim's page names its picture, and the picture is drawn elsewhere: made once for both. */
export const claimCard = async (claim: Claim, article: Article): Promise<Pixels> =>
  claimPicture(claim, article, wordsOf(claim.lang), await allFaces());

const claimPicture = remembering((claim: Claim, article: Article, words: Words, faces: readonly Face[]) =>
  toPicture(toClaimCard(claim, article, { ...site, wordsOf: () => words }, faces)),
);

export const articleCard = async (article: Article): Promise<Pixels> =>
  toPicture(toArticleCard(article, { ...site, wordsOf }, await allFaces()));

export const retiredCard = async (record: RetiredRecord, lang: string): Promise<Pixels> =>
  toPicture(toRetiredCard(record, lang, { ...site, wordsOf }, await allFaces()));

const toPicture = (content: CardContent): Pixels =>
  toPng(
    () => toCard(content, families, inksOf(site.theme)),
    cardSize,
    Object.values(content)
      .filter((text) => typeof text === 'string')
      .concat(content.strip ? lettersOf(content.strip) : [])
      .join(''),
  );
