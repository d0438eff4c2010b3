import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOf, getCorpus } from '../../../build/current.ts';
import { feedPaths } from '../../../build/feed-paths.ts';
import { text } from '../../../build/responses.ts';
import { changesInParts, toCorrectionsFeed } from '../../../exports/corrections-feed.ts';

export const getStaticPaths = (() => feedPaths(changesInParts)) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { part },
}) => text(toCorrectionsFeed(await getCorpus(), contextOf(params['lang']), part), 'application/atom+xml');
