import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOf, getCorpus } from '../../build/current.ts';
import { partPaths, text } from '../../build/responses.ts';
import { analysesInParts, toAtomFeed } from '../../exports/feeds.ts';

export const getStaticPaths = (async () =>
  partPaths(analysesInParts(await getCorpus(), contextOf(undefined)))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { part } }) =>
  text(toAtomFeed(await getCorpus(), contextOf(undefined), part), 'application/atom+xml');
