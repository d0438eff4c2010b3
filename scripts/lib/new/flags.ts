/** The flags of `npm run new`, of whatever kind. */
export interface Flags {
  readonly title?: string;
  readonly id?: string;
  readonly origin?: string;
  readonly standfirst?: string;
  readonly published?: string;
  readonly author?: string[];
  readonly type?: string;
  readonly alias?: string[];
  readonly description?: string;
  readonly coordinates?: string;
  readonly 'same-as'?: string[];
  readonly from?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly issued?: string;
  readonly language?: string;
  readonly access?: string;
}

/** Say why nothing can be made of the flags. @returns `false`, for the command's answer. */
export function say(reason: string): false {
  console.error(reason);
  return false;
}
