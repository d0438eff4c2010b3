import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { address, contextOf, getCorpus } from '../../build/current.ts';
import { json, partPaths } from '../../build/responses.ts';
import { analysesInParts, toJsonFeed } from '../../exports/feeds.ts';

export const getStaticPaths = (async () =>
  partPaths(analysesInParts(await getCorpus(), contextOf(undefined)))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { part } }) =>
  json(toJsonFeed(await getCorpus(), contextOf(undefined), address, part), 'application/feed+json');
