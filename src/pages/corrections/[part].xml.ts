import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOf, getCorpus } from '../../build/current.ts';
import { partPaths, text } from '../../build/responses.ts';
import { changesInParts, toCorrectionsFeed } from '../../exports/corrections-feed.ts';

export const getStaticPaths = (async () =>
  partPaths(changesInParts(await getCorpus(), contextOf(undefined)))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { part } }) =>
  text(toCorrectionsFeed(await getCorpus(), contextOf(undefined), part), 'application/atom+xml');
