/** A statement ends in a full stop, which a sentence around it has no use for. */
export const withoutStop = (text: string): string => text.replace(/[.。]$/, '');
