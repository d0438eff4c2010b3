import type { APIRoute } from 'astro';
import { contextOf, getCorpus } from '../build/current.ts';
import { json } from '../build/responses.ts';
import { toClaimReviewFeed } from '../exports/claim-review-feed.ts';
import { siteFiles } from '../site/files.ts';

export const GET: APIRoute = async () =>
  json(toClaimReviewFeed(await getCorpus(), contextOf), siteFiles.claimReviews.type);
