import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOf, getCorpus } from '../../../build/current.ts';
import { feedPaths } from '../../../build/feed-paths.ts';
import { text } from '../../../build/responses.ts';
import { analysesInParts, toAtomFeed } from '../../../exports/feeds.ts';

export const getStaticPaths = (() => feedPaths(analysesInParts)) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { part },
}) => text(toAtomFeed(await getCorpus(), contextOf(params['lang']), part), 'application/atom+xml');
