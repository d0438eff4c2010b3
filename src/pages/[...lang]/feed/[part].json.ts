import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { address, contextOf, getCorpus } from '../../../build/current.ts';
import { feedPaths } from '../../../build/feed-paths.ts';
import { json } from '../../../build/responses.ts';
import { analysesInParts, toJsonFeed } from '../../../exports/feeds.ts';

export const getStaticPaths = (() => feedPaths(analysesInParts)) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { part },
}) => json(toJsonFeed(await getCorpus(), contextOf(params['lang']), address, part), 'application/feed+json');
