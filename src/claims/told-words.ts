/** What is done with words: said, or said of somebody to have been said. */
const telling =
  'said|says|claimed|claims|suggested|suggests|argued|argues|declared|declares|reported|reports|warned|warns|told|tells|implied|implies|admitted|admits|insisted|insists|asserted|asserts|alleged|alleges|denied|denies|called|calls|promised|promises';

const quotation = /[“”„«»"]/u;
const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/**
 * Whether a statement tells what somebody said in words that are not shown to be that person's: "Ada said that the port
 * would open" and not "Ada said the port “will open”". Who tells it is its speaker then (`/method/`). It knows English.
 *
 * @param names every name of the person or body.
 * @returns the verb, "said"; `undefined` when the statement says something itself.
 */
export function toldWords(statement: string, names: readonly string[]): string | undefined {
  if (quotation.test(statement)) return undefined;
  for (const name of names) {
    // Most names are not there, and a pattern is dear to make.
    if (!statement.includes(name)) continue;
    const pattern = new RegExp(
      String.raw`(?<![\p{L}\p{N}])${escape(name)}(?:,[^,]*,)?(?:\s+(?:has|had|have|also|once|later))*\s+(?<verb>${telling})(?!\p{L})`,
      'u',
    );
    const verb = pattern.exec(statement)?.groups?.['verb'];
    if (verb !== undefined) return verb;
  }
  return undefined;
}
