/**
 * What a claim says now. Of an edition that is behind its original that is what the original says, in its language:
 * where a claim is passed on by itself, words from before its revision would stand beside the judgement of today.
 */
export const saysNow = ({ statement, behind }: Said): string => behind?.statement ?? statement;

interface Said {
  readonly statement: string;
  readonly behind?: { readonly statement: string } | undefined;
}
