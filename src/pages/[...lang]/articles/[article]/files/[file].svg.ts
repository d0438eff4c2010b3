import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { answerWith, componentFiles } from '../../../../../build/component-files.ts';

export const getStaticPaths = (() => componentFiles('svg')) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { file } }) =>
  answerWith(file);
