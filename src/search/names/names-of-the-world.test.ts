/**
 * Names of territories, languages and cities as CLDR has them, in the scripts of the world: each is found by its own form, without
 * what stands on its letters, in capitals, and by its Latin alias.
 */
import { describe, expect, test } from 'vitest';
import { namesFinder } from '../../entities/names.ts';
import { isUnparted } from '../../letters/characters.ts';
import { readerForm } from '../../letters/reader-form.ts';
import { exactLabels, indexNames } from './match-names.ts';
import { readName, writeName, type Named } from './names.ts';

/** A language for each script, and some more whose letters are special. */
const languages =
  'ar fa ur ps he ru uk sr el hy ka am hi mr bn pa gu or ta te kn ml si th lo my km zh zh-Hant ja ko ti chr vi tr is pl da cs az ha lt haw';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const pairs = Array.from(letters).flatMap((a) => Array.from(letters, (b) => a + b));

const english = {
  region: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  language: new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }),
};

const timeOf = (lang: string, timeZone: string): string =>
  new Intl.DateTimeFormat(lang, { timeZone, timeZoneName: 'shortGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';

/** The zones whose time is called by their city: CLDR's own names of cities, which the runtime has in every language. */
const cities = Intl.supportedValuesOf('timeZone').flatMap((zone) => {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
  return timeOf('en', zone) === `${city} Time` ? [{ zone, city }] : [];
});

/** Cities by their names in a language, as they stand between what is the same in all of its names of times. */
function citiesIn(lang: string): Named[] {
  const times = cities
    .map(({ zone, city }) => ({ city, time: timeOf(lang, zone) }))
    // Some languages call some of them by an abbreviation.
    .filter(({ time }) => !/^[A-Z]{2,5}$|GMT|UTC/.test(time));
  const [first = ''] = times.map(({ time }) => time);
  const all = (holds: (time: string) => boolean): boolean => times.every(({ time }) => holds(time));
  let start = 0;
  while (start < first.length && all((time) => time.startsWith(first.slice(0, start + 1)))) start += 1;
  let end = 0;
  while (end < first.length && all((time) => time.endsWith(first.slice(first.length - end - 1)))) end += 1;
  return times.map(({ city, time }, at) => ({
    id: `city-${at}`,
    name: time.slice(start, time.length - end),
    type: 'place' as const,
    claims: 0,
    aliases: [city],
  }));
}

/** What is named in a language, with the English name as its alias. */
function named(lang: string): Named[] {
  return [...thingsIn(lang), ...citiesIn(lang)];
}

function thingsIn(lang: string): Named[] {
  return (['region', 'language'] as const).flatMap((type) => {
    const own = new Intl.DisplayNames(lang, { type, fallback: 'none' });
    return pairs.flatMap((pair) => {
      const code = type === 'region' ? pair : pair.toLowerCase();
      const [name, alias] = [own.of(code), english[type].of(code)];
      if (name === undefined || alias === undefined) return [];
      return [
        { id: `${type}-${code.toLowerCase()}`, name, type: 'place' as const, claims: 0, aliases: [alias] },
      ];
    });
  });
}

const withoutMarks = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** All in `npm run test:deep`; every n-th for `npm test`, the less of what costs more. */
const deep = Boolean(process.env['PLUMBLINE_DEEP']);
const everyNth = (things: readonly Named[], n: number): Named[] =>
  things.filter((_, at) => deep || at % n === 0);

describe.each(languages.split(' '))('in %s', (lang) => {
  const things = named(lang);
  // As the browser reads it.
  const index = indexNames(things.map(writeName).map(readName));

  test('there are names', () => {
    expect(thingsIn(lang).length).toBeGreaterThan(40);
    expect(citiesIn(lang).length).toBeGreaterThan(80);
  });

  test.each([
    ['as it is', (name: string) => name],
    ['in the other normal form', (name: string) => name.normalize('NFD')],
    ['without what stands on its letters', withoutMarks],
    ['in capitals', (name: string) => name.toLocaleUpperCase(lang)],
    ['with what is not seen', (name: string) => Array.from(name).join('\u00ad')],
    ['in full width', fullWidth],
  ])('a name is found %s', (how, typed) => {
    const missed = everyNth(things, how === 'as it is' ? 2 : 8).filter(
      ({ id, name, aliases: [alias = ''] }) =>
        [name, alias].some((label) => !exactLabels(typed(label), index).some(({ thing }) => thing.id === id)),
    );
    expect(missed.map(({ name, aliases: [alias] }) => `${name} (${alias ?? ''})`)).toEqual([]);
  });

  test('a name is met in a text', () => {
    const some = everyNth(things, 20);
    const find = namesFinder(some);
    const missed = some.filter(({ name }) => {
      const held = name.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
      const text = `${isUnparted(name) ? '一' : '('}${held}${/\p{Script=Hangul}$/u.test(name) ? '은' : '.'}`;
      const key = readerForm(name);
      return !find(text).some(
        ({ start, end }) => readerForm(text.slice(start, end)).replaceAll(/\s/g, ' ') === key,
      );
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});
