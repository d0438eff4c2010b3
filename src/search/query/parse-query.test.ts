import { describe, expect, test } from 'vitest';
import { readWanted, toggle, writeWanted } from './wanted.ts';
import { parseQuery } from './parse-query.ts';

describe(parseQuery, () => {
  test.each<[query: string, parsed: object]>([
    ['  Dina   Boluarte ', { words: ['Dina', 'Boluarte'] }],
    ['"show of force" Lima', { words: ['Lima'], phrases: ['show of force'] }],
    ['“show of force”', { phrases: ['show of force'] }],
    ['«la Franja y la Ruta»', { phrases: ['la Franja y la Ruta'] }],
    ['"never closed', { phrases: ['never closed'] }],
    ['assessment:disputed', { chosen: { assessment: ['disputed'] } }],
    ['assessment:"partly corroborated"', { chosen: { assessment: ['partly-corroborated'] } }],
    ['Assessment:DISPUTED x', { words: ['x'], chosen: { assessment: ['disputed'] } }],
    ['kind:source kind:statistic', { chosen: { kind: ['source'], claim: ['statistic'] } }],
    ['entity:"Comando Sur" port', { words: ['port'], chosen: { entity: ['Comando Sur'] } }],
    ['source:rpp-troops-2024-11', { chosen: { source: ['rpp-troops-2024-11'] } }],
    ['before:2025 after:2024-11-13', { before: '2025', after: '2024-11-13' }],
    ['after:yesterday assessment:wrong', { refused: ['after:yesterday', 'assessment:wrong'] }],
    ['speaker:"Dina Boluarte"', { chosen: { speaker: ['Dina Boluarte'] } }],
    ['author:Biden 12:30', { words: ['author:Biden', '12:30'], unknown: ['author:'] }],
    ['kind:', { words: ['kind:'] }],
    ['http://x.example/ US$1.3 24,000', { words: ['http://x.example/', 'US$1.3', '24,000'] }],
    ['" " … —', {}],
  ])('takes %j apart', (query, parsed) => {
    expect(parseQuery(query)).toEqual({
      words: [],
      phrases: [],
      chosen: {},
      before: undefined,
      after: undefined,
      refused: [],
      unknown: [],
      ...parsed,
    });
  });
});

describe(readWanted, () => {
  const address =
    'q=%22show+of+force%22&kind=claim&assessment=disputed&assessment=contradicted&entity=peru&after=2024-11-13&verbatim=&theme=x';

  test('and writeWanted are each other’s reverse, and leave the rest of an address alone', () => {
    const parameters = new URLSearchParams(address);
    const wanted = readWanted(parameters);
    expect(wanted).toMatchObject({
      query: '"show of force"',
      chosen: { kind: ['claim'], assessment: ['disputed', 'contradicted'], entity: ['peru'] },
      after: '2024-11-13',
      verbatim: true,
    });
    const written = writeWanted(wanted, parameters);
    expect(readWanted(written)).toEqual(wanted);
    expect(written.get('theme')).toBe('x');
  });

  test('reads a kind of claim under kind too', () => {
    expect(readWanted(new URLSearchParams('kind=statistic')).chosen).toEqual({ claim: ['statistic'] });
  });

  test('a value is chosen and taken back', () => {
    const nothing = readWanted(new URLSearchParams());
    const one = toggle(nothing, 'assessment', 'disputed');
    expect(writeWanted(one).toString()).toBe('assessment=disputed');
    expect(writeWanted(toggle(one, 'assessment', 'disputed')).toString()).toBe('');
  });
});
