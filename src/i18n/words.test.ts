import { expect, test } from 'vitest';
import { format, resolveConfig } from 'prettier';
import { shippedWords } from '../content/shipped-words.ts';
import { toTypes } from './to-types.ts';

const english = shippedWords().get('en') ?? {};

test('the type of the words is that of the English file', async () => {
  const config = await resolveConfig('src/i18n/words.ts');
  await expect(await format(toTypes(english), { ...config, filepath: 'words.ts' })).toMatchFileSnapshot(
    './words.ts',
  );
});
