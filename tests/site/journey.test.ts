/** The way a reader goes through the site, with the policy in force: not one message, not one refusal. */
import { expect, test } from 'vitest';
import { claimsOf, nested, open, root, sample } from '../support/site.ts';

test.each([
  ['at /', root],
  ['under a base path', nested],
] as const)('home, article, fact, claim, entity, source, search, passage %s', async (_, site) => {
  await using tab = await open({ viewport: { width: 1280, height: 900 } });
  const { page, complaints } = tab;
  const claims = claimsOf(site).filter(({ evidence }) => evidence.length > 0);
  const [claim] = sample(claims, 1, ({ id }) => id);
  if (!claim) return;

  const response = await page.goto(site.url);
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
  await page.locator(`main a[href="${site.base}articles/${claim.article}/"]`).click();

  const facts = page.getByRole('complementary', { name: 'Facts' });
  await facts.getByRole('searchbox').fill(claim.text);
  await facts.locator(`[data-fact="${claim.id}"] a`).click();
  expect(await page.locator('mark:target').getAttribute('id')).toBe(claim.id);

  await page.getByRole('link', { name: new RegExp(`^Claim ${claim.number}:`) }).click();
  await page
    .locator(`#note--${claim.id}`)
    .getByRole('link', { name: /^Page of this claim/ })
    .click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(claim.statement);

  await page.locator(`main .tags a[href="${site.base}entities/${claim.speaker}/"]`).click();
  // It stands there twice: in the list, and among the days.
  await page
    .locator(`main a[href="${site.base}articles/${claim.article}/claims/${claim.id}/"]`)
    .first()
    .click();
  const source = claim.evidence[0]?.source ?? '';
  await page.locator(`main .evidence a[href="${site.base}sources/${source}/"]`).first().click();
  await page.locator(`main a[href$="/claims/${claim.id}/"]`).first().waitFor();

  await page.getByRole('combobox', { name: 'Search names, claims and sources' }).fill(claim.text);
  await page.keyboard.press('Enter');
  await page.locator(`[data-results] a[href$="#${claim.id}"]`).first().click();
  await page.waitForURL(/#/);
  expect(await page.locator('mark:target').getAttribute('id')).toBe(claim.id);
  expect(complaints).toEqual([]);
});
