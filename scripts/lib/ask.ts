/** Questions to a person at a terminal; Ctrl+C ends the run, and nothing is written. */
import { autocomplete, cancel, isCancel, select, text } from '@clack/prompts';

/** Whether there is a person to ask. */
export const isAsking = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Ask for a text; empty is an answer only where it is `optional`. `check` says what is wrong with one. */
export const askText = async (
  message: string,
  options: {
    optional?: boolean;
    initial?: string;
    check?: (answer: string) => string | undefined;
  } = {},
): Promise<string> =>
  answered(
    await text({
      message: options.optional ? `${message} (Enter for none)` : message,
      ...(options.initial === undefined ? {} : { initialValue: options.initial }),
      validate: (value) => {
        const answer = value?.trim() ?? '';
        if (answer === '') return options.optional === true ? undefined : 'It is needed.';
        return options.check?.(answer);
      },
    }),
  ).trim();

/** Let one of a few words be chosen. */
export const askOne = async <Word extends string>(
  message: string,
  words: readonly Word[],
  initial?: Word,
): Promise<Word> => {
  const options = words.map((word) => ({ value: word, label: word }));
  return answered(
    await select<string>({ message, options, ...(initial ? { initialValue: initial } : {}) }),
  ) as Word;
};

/** Let one of many be found by typing. */
export const askAmong = async (
  message: string,
  options: readonly { readonly value: string; readonly label: string }[],
): Promise<string> => answered(await autocomplete<string>({ message, options: [...options], maxItems: 8 }));

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (!isCancel(answer)) return answer as Exclude<Answer, symbol>;
  cancel('Nothing was written.');
  process.exit(130);
}
