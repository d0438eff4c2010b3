import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../sources/citation.ts';
import { readNames } from './bibtex-names.ts';

const shown = (latex: string): string[] =>
  readNames(latex).map((name) => nameOf(name as Parameters<typeof nameOf>[0]));

describe(readNames, () => {
  test.each<[string, string[]]>([
    ['Rojas, Carla', ['Carla Rojas']],
    ['Carla Rojas and Leon Bello', ['Carla Rojas', 'Leon Bello']],
    ['Rojas, Carla AND Bello, Leon', ['Carla Rojas', 'Leon Bello']],
    ['Rojas, Carla and\n  Bello, Leon', ['Carla Rojas', 'Leon Bello']],
    ['de Gaulle', ['de Gaulle']],
    ['de Gaulle, Charles', ['Charles de Gaulle']],
    ['von Trier and van der Bellen, Alexander', ['von Trier', 'Alexander van der Bellen']],
    ['Jean de La Fontaine', ['Jean de La Fontaine']],
    ['bell hooks', ['bell hooks']],
    ['danah boyd and Crawford, Kate', ['danah boyd', 'Kate Crawford']],
    ['al-Assad, Bashar', ['Bashar al-Assad']],
    ["d'Artagnan, Charles", ["Charles d'Artagnan"]],
    ['King, Jr., Martin Luther', ['Martin Luther King, Jr.']],
    ['King, Martin Luther, Jr.', ['Martin Luther King, Jr.']],
    ['{Coast Wire}', ['Coast Wire']],
    ['{Barnes and Noble} and {Simon, Schuster}', ['Barnes and Noble', 'Simon, Schuster']],
    ['{{Port Authority}}', ['Port Authority']],
    ['{van der Meer}, Jan', ['Jan van der Meer']],
    [String.raw`{Garc{\'\i}a} M{\'a}rquez, Gabriel`, ['Gabriel García Márquez']],
    [
      String.raw`Johansson, H{\aa}kan and {\AA}kesson, {\relax Ph}ilippe`,
      ['Håkan Johansson', 'Philippe Åkesson'],
    ],
    [String.raw`\v{C}apek, Karel and Erd\H{o}s, P{\'a}l`, ['Karel Čapek', 'Pál Erdős']],
    ['family=Sadr, given=Moqtada, prefix=as-, useprefix=true', ['Moqtada as-Sadr']],
    ['Smith, J., Jones, K., Brown, L. M.', ['J. Smith', 'K. Jones', 'L. M. Brown']],
    ['Smith, J.; Jones, K.', ['J. Smith', 'K. Jones']],
    ['Energy, Mines, Ports, Trade', ['Energy, Mines, Ports, Trade']],
    ['Smith,', ['Smith']],
    ['Plato', ['Plato']],
    ['A and and B and', ['A', 'B']],
    ['安倍, 晋三', ['晋三 安倍']],
  ])('reads %j', (latex, names) => {
    expect(shown(latex)).toEqual(names);
  });

  test('"and others" are no person, unless in braces', () => {
    expect(readNames('Rojas, Carla and others').at(-1)).toEqual({ literal: 'et al.' });
    expect(readNames('Rojas, Carla and {others}').at(-1)).toEqual({ literal: 'others' });
  });

  test('keeps particles apart from the family name', () => {
    expect(readNames('van der Meer, Jan')).toEqual([
      { 'non-dropping-particle': 'van der', family: 'Meer', given: 'Jan' },
    ]);
  });
});
