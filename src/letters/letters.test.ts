import { describe, expect, test } from 'vitest';
import { addressForm, fileForm } from './address-form.ts';
import { westernDigits } from './digits.ts';
import { spelledOut } from './latin.ts';
import { nameForm } from './name-form.ts';
import { readerForm, readerWords } from './reader-form.ts';
import { recordForm } from './record-form.ts';

/** Each form of a text, one row a text: what is the same to readers, as a name in prose, in an address, on record. */
interface Forms {
  readonly reader: string;
  readonly name?: string;
  readonly address?: string;
  readonly record?: string;
}

const texts: Readonly<Record<string, Forms>> = {
  // accents
  Perú: { reader: 'peru', address: 'peru' },
  'Peru\u0301': { reader: 'peru', name: 'Perú', address: 'peru', record: 'Perú' },
  ÑANDÚ: { reader: 'nandu', address: 'nandu' },
  'Việt Nam': { reader: 'viet nam', address: 'viet-nam' },
  Ελλάδας: { reader: 'ελλαδασ', address: '' },
  Ёлкино: { reader: 'елкино', address: '' },
  // letters of the Latin script without accents
  Ørsted: { reader: 'orsted', address: 'orsted' },
  'Lech Wałęsa': { reader: 'lech walesa', address: 'lech-walesa' },
  'Novak Đoković': { reader: 'novak dokovic', address: 'novak-dokovic' },
  'Anna Weiß': { reader: 'anna weiss', address: 'anna-weiss' },
  STRAẞE: { reader: 'strasse', address: 'strasse' },
  'Sigurður Þórsson': { reader: 'sigurdur thorsson', address: 'sigurdur-thorsson' },
  Ærø: { reader: 'aero', address: 'aero' },
  Ǿvre: { reader: 'ovre', address: 'ovre' },
  Œuvre: { reader: 'oeuvre', address: 'oeuvre' },
  'Ħal Għaxaq': { reader: 'hal ghaxaq', address: 'hal-ghaxaq' },
  Ŋamala: { reader: 'namala', address: 'namala' },
  'İlham Əliyev': { reader: 'ilham eliyev', address: 'ilham-eliyev' },
  Diyarbakır: { reader: 'diyarbakir', address: 'diyarbakir' },
  DİYARBAKIR: { reader: 'diyarbakir', address: 'diyarbakir' },
  ﬁnal: { reader: 'final', name: 'final', address: 'final' },
  Ĳssel: { reader: 'ijssel', address: 'ijssel' },
  Ǆemal: { reader: 'dzemal', address: 'dzemal' },
  // what is not seen
  'demon\u00adstra\u00adtion': { reader: 'demonstration', name: 'demonstration', record: 'demonstration' },
  'Pe\u200bru\u2060': { reader: 'peru', name: 'Peru', address: 'peru', record: 'Peru' },
  '\ufeffPeru\u200e': { reader: 'peru', name: 'Peru', address: 'peru', record: 'Peru' },
  'می\u200cخواهم': { reader: 'ميخواهم', name: 'میخواهم', address: '' },
  // apostrophes, quotation marks, hyphens, blanks
  'Xi’s ‘plan’': { reader: "xi's 'plan'", name: "Xi's 'plan'", address: 'xi-s-plan', record: "Xi's 'plan'" },
  Hawaiʻi: { reader: "hawai'i", name: "Hawai'i", address: 'hawaii' },
  Oʼzbekiston: { reader: "o'zbekiston", name: "O'zbekiston", address: 'ozbekiston', record: "O'zbekiston" },
  '«so» „so“': { reader: '"so" "so"', name: '«so» „so“', address: 'so-so', record: '"so""so"' },
  'Asia\u2011Pacific': {
    reader: 'asia-pacific',
    name: 'Asia-Pacific',
    address: 'asia-pacific',
    record: 'Asia-Pacific',
  },
  '2023–24 − 5': { reader: '2023-24 - 5', name: '2023-24 - 5', address: '2023-24-5', record: '2023-24-5' },
  'תל־אביב': { reader: 'תל-אביב', name: 'תל-אביב', address: '' },
  'World\u00a0\u2009Web\n  Site': {
    reader: 'world  web\n  site',
    name: 'World Web Site',
    address: 'world-web-site',
    record: 'World Web Site',
  },
  // numbers
  '13,000': { reader: '13000', name: '13,000', address: '13-000' },
  '13.000': { reader: '13000', name: '13.000', address: '13-000' },
  '13 000 police': { reader: '13000 police', name: '13 000 police', address: '13-000-police' },
  '13\u00a0000': { reader: '13000', name: '13 000', address: '13-000', record: '13 000' },
  '13\u202f000': { reader: '13000', name: '13 000', address: '13-000', record: '13 000' },
  '13’000’000': { reader: '13000000', name: "13'000'000", address: '13-000-000', record: "13'000'000" },
  '١٣٬٠٠٠': { reader: '13000', address: '13-000' },
  '१३,०००': { reader: '13000', address: '13-000' },
  '１３，０００': { reader: '13000', name: '13,000', address: '13-000' },
  '1,234.56': { reader: '1234.56', name: '1,234.56', address: '1-234-56' },
  '13.5 and 2,50': { reader: '13.5 and 2,50', name: '13.5 and 2,50', address: '13-5-and-2-50' },
  '0.125': { reader: '0.125', name: '0.125', address: '0-125' },
  '2024 100 and 12 1000': { reader: '2024 100 and 12 1000', address: '2024-100-and-12-1000' },
  // width
  'ＡＰＥＣ ２０２４': { reader: 'apec 2024', name: 'APEC 2024', address: 'apec-2024' },
  ﾍﾟﾙｰ: { reader: 'へるー', name: 'ペルー', address: '' },
  // scripts
  ペルー: { reader: 'へるー', address: '' },
  مُحَمَّد: { reader: 'محمد', address: '' },
  بـيـرو: { reader: 'بيرو', address: '' },
  الأهرام: { reader: 'الاهرام', address: '' },
  'على مدرسة': { reader: 'علي مدرسه', address: '' },
  שָׁלוֹם: { reader: 'שלום', address: '' },
  हिंदी: { reader: 'हिंदी', address: '' },
  รัฐบาล: { reader: 'รัฐบาล', address: '' },
  대한민국: { reader: '대한민국', address: '' },
  '秘鲁 مرحبا': { reader: '秘鲁 مرحبا', address: '' },
  'Google™': { reader: 'googletm', name: 'Google™', address: 'googletm' },
  '😀': { reader: '😀', address: '' },
};

const forms = { reader: readerForm, name: nameForm, address: addressForm, record: recordForm };

describe.each(Object.entries(texts))('%j', (text, wanted) => {
  test.each(Object.entries(forms))('as %s', (kind, form) => {
    const formed =
      wanted[kind as keyof Forms] ?? (kind === 'address' ? undefined : kind === 'reader' ? '' : text);
    if (formed !== undefined) expect(form(text)).toBe(formed);
    expect(form(form(text))).toBe(form(text));
    if (kind === 'reader') expect(readerForm(text.normalize('NFD'))).toBe(readerForm(text.normalize('NFC')));
  });
});

test('digits of every script are those of their value', () => {
  const digits = Array.from({ length: 0x2_0000 }, (_, code) => code)
    .filter((code) => (code < 0xd800 || code > 0xdfff) && /\p{Nd}/u.test(String.fromCodePoint(code)))
    .map((code) => String.fromCodePoint(code));
  const formed = digits.map((digit) => westernDigits(digit.normalize('NFKD'))).join('');
  expect(digits.length).toBeGreaterThan(600);
  expect(formed.replaceAll('0123456789', '')).toBe('');
});

describe(spelledOut, () => {
  test.each([
    ['Ørsted', 'oersted'],
    ['Đoković', 'djoković'],
    ['Müller', 'mueller'],
    ['Mu\u0308ller', 'mueller'],
    ['Ångström', 'aangstroem'],
    ['Peru', 'peru'],
  ])('writes %j %j', (text, written) => {
    expect(spelledOut(text).toLowerCase()).toBe(written);
  });
});

test('the words of a query are parted by any white space', () => {
  expect(readerWords('  Xi\u00a0Jinping\n\tAPEC ')).toEqual(['xi', 'jinping', 'apec']);
});

test('names of files are the same in either form of accents', () => {
  expect(fileForm('cafe\u0301.png')).toBe(fileForm('café.png'));
});
