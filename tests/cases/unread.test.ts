/** What cannot be read is one problem: nothing is advised, or found wrong elsewhere, because of what it would have said. */
import { expect, test } from 'vitest';
import { base, check, type Files } from './support.ts';

const said = (files: Files): string[] =>
  check(files).issues.map(({ file, line, ruleId }) => `${file}:${String(line)} ${ruleId}`);
const article = 'articles/lima/en.mdx';
const text = new TextDecoder().decode(base.get(article));

test.each(['corroborated', 'partly-corroborated'])('of a record, where a claim is %s', (assessment) => {
  const whole = new Map([
    ...base,
    [article, Buffer.from(text.replace('assessment="corroborated"', `assessment="${assessment}"`))],
  ]);
  const before = said(whole);
  for (const path of base.keys()) {
    if (!path.endsWith('.yaml')) continue;
    const more = said(new Map([...whole, [path, Buffer.from('a: b: c\n')]])).filter((one) => !before.includes(one));
    expect([path, more]).toEqual([path, [`content/${path}:1 broken-yaml`]]);
  }
});
