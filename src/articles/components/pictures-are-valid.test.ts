/** What <Timeline> and <Places> put into a page is valid HTML. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { places } from './places.ts';
import { timeline } from './timeline.ts';

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));

test.each(
  [timeline, places].flatMap(({ name, guide }) =>
    guide.examples.map(({ html }, at) => [`${name} ${at + 1}`, html] as const),
  ),
)('%s', (_, html) => {
  const page = `<!doctype html><html lang="en"><head><title>Page</title></head><body><main>${html}</main></body></html>\n`;
  const { results } = validator.validateStringSync(page);
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});
