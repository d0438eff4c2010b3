import { citationPaths, citationsAs } from '../../../../build/article-citations.ts';

export const getStaticPaths = citationPaths;
export const GET = citationsAs('ris');
