import { describe, expect, test } from 'vitest';
import { base, check } from '../../../tests/cases/support.ts';
import { planSources } from './plan-sources.ts';

const sources = check(base).parsed.sources.map(({ source }) => source);
const taken = new Set(sources.map(({ id }) => id));
const item = (fields: object) => ({
  type: 'article-newspaper',
  title: 'Rain over the port',
  publisher: 'EFE',
  issued: '2024-11-14',
  ...fields,
});
const plan = (...items: object[]) =>
  planSources(
    items.map((each) => ({ item: item(each), left: [] })),
    sources,
    taken,
  );

describe(planSources, () => {
  test('gives ids that say whose a source is and when, and never one that is taken', () => {
    expect(
      plan(
        { issued: '2024-12-01' },
        {},
        { page: '7' },
        { publisher: undefined, URL: 'https://www.inei.gob.pe/x' },
      ),
    ).toMatchObject([
      { type: 'new', id: 'efe-2024-12-01' },
      { type: 'new', id: 'efe-rain-over-port-2024-11-14' },
      { type: 'new', id: 'efe-rain-over-port-2024-11-14-2' },
      { type: 'new', id: 'inei-2024-11-14' },
    ]);
  });

  test('makes an id of the site, the title or the key in the file where a name has no Latin letter', () => {
    const chinese = { publisher: '人民日报', title: '秘鲁' };
    expect(
      plan(
        { ...chinese, URL: 'http://www.people.com/peru' },
        { publisher: undefined },
        { publisher: undefined, issued: undefined, title: 'A day' },
        { ...chinese, id: 'Renmin:2024' },
      ),
    ).toMatchObject([
      { type: 'new', id: 'people-2024-11-14' },
      { type: 'new', id: 'rain-over-port-2024-11-14' },
      { type: 'new', id: 'a-day' },
      { type: 'new', id: 'renmin-2024' },
    ]);
    expect(plan(chinese)).toMatchObject([{ type: 'refused', reasons: [expect.stringContaining('--id ID')] }]);
  });

  test('points out what is there already, by address or DOI, also in the file itself', () => {
    expect(
      plan(
        { URL: 'http://www.efe.com/lima/?utm_source=x#top' },
        { URL: 'https://efe.com/lima?page=2', DOI: '10.1/A' },
        { DOI: 'https://doi.org/10.1/a' },
      ),
    ).toMatchObject([
      { type: 'duplicate', of: 'efe-2024-11-14', by: 'address' },
      { type: 'new' },
      { type: 'duplicate', of: 'efe-rain-over-port-2024-11-14', by: 'DOI' },
    ]);
  });

  test('refuses what cannot be a source, and says why', () => {
    expect(plan({ title: undefined, URL: 'javascript:x' }, { type: 'blog' })).toMatchObject([
      {
        type: 'refused',
        reasons: [expect.stringContaining('no "title"'), expect.stringContaining('URL ("javascript:x")')],
      },
      { type: 'refused', reasons: [expect.stringContaining('"blog" is not a word for "type"')] },
    ]);
  });
});
