import { replyStatuses, type ReplyStatus } from './vocabulary.ts';

/** A reply as the record of a judgement keeps it: who, how it ended, when, and in which words if in any. */
export interface RecordedReply {
  /** Id of the entity. */
  readonly from: string;
  readonly status: ReplyStatus;
  readonly date: string;
  /** Plain text in one line; `''` where there are none. */
  readonly words: string;
}

/** Replies as the text that a review is about: a line each. */
export const repliesAsText = (replies: readonly RecordedReply[]): string =>
  replies
    .map(({ from, status, date, words }) => `${from} ${status} ${date}${words === '' ? '' : `: ${words}`}`)
    .join('\n');

const line = new RegExp(`^(\\S+) (${replyStatuses.join('|')}) (\\d{4}-\\d\\d-\\d\\d)(?:: (.*))?$`, 's');

/** Read that text back. */
export const repliesIn = (text: string): RecordedReply[] =>
  text.split('\n').flatMap((each) => {
    const [, from, status, date, words = ''] = line.exec(each) ?? [];
    return from === undefined || date === undefined
      ? []
      : [{ from, status: status as ReplyStatus, date, words }];
  });
