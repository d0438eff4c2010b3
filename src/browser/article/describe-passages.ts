/**
 * Say at the start of each passage what the number at its end says: "Claim 3: disputed". A passage is one `mark`,
 * whatever links and emphasis stand in it, so a screen reader has one start and one end to tell of.
 */
export function describePassages(): void {
  for (const mark of document.querySelectorAll('mark[data-claim]'))
    mark.ariaDescription = mark.nextElementSibling?.ariaLabel ?? null;
}
