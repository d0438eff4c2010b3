import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { answerWithStrip, claimStrips } from '../../../../../build/claim-strips.ts';

export const getStaticPaths = (() => claimStrips('png')) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { file } }) =>
  answerWithStrip(file);
