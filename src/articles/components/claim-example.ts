/** A claim with its record: what the guide shows of both, each from its side. */
export const claimExample = `Lima put <Claim id="police-13000">13,000 police and soldiers</Claim> on its streets.

<Annotation claim="police-13000" statement="13,000 Peruvian police and troops patrol the summit."
  kind="statistic" assessment="corroborated" speaker="wsws">
  Two agencies give the *same* number.

  <Evidence source="efe-2024-11-14" stance="supports" locator="para. 7">EFE gives 13,000.</Evidence>
  <Evidence source="andina-2024-11-10" stance="supports">Andina gives 13,000 officers.</Evidence>
</Annotation>`;
