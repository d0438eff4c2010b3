import type { FindNames } from './names.ts';
import type { EntityType } from './entity-types.ts';

/** Words that look like the name of something no entity stands for; UTF-16 offsets, `end` exclusive. */
export interface UnknownName {
  readonly name: string;
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
}

/** A word with a capital, and the small words that join such words to one name: "Ministry of Energy". */
const capitalised = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:[.'’&]\p{L}[\p{L}\p{M}]*|-\p{Lu}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\p{N}]|-[\p{L}\p{N}]|\p{Sc})`;
const joints = 'of|of the|on|de|de la|de los|del|la|y|da|do|dos|van|von|van der|bin|al';
const run = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])${capitalised}(?:\s+(?:(?:${joints})\s+)?${capitalised})*`,
  'gu',
);

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Capitalised words that name no one thing by themselves: times, titles, ranks, parts of institutions. */
const common = words(`
  I January February March April May June July August September October November December Monday Tuesday Wednesday
  Thursday Friday Saturday Sunday President Vice Prime Minister Foreign Interior Defence Defense Finance Trade Health
  Education Secretary General Colonel Captain Admiral Major Commander Chief Senator Governor Mayor Judge Justice King
  Queen Prince Princess Pope Father Sister Dr Mr Mrs Ms Sir Lord Lady Professor Congress Parliament Senate Government
  Ministry Court Constitution State States Republic Party Bank University Institute Council Committee Commission
  Union Company Group Army Navy Police Armed Forces Force Embassy Office Department Agency Law Act Article Bill
  Decree North South East West Northern Southern Eastern Western Central American European African Asian Latin
  Internet English Spanish French German Chinese Russian Japanese Portuguese Arabic Quechua Christian Catholic Muslim
  Jewish Hindu Buddhist Indigenous Black White GDP CPI CEO TV USD EUR FDI NGO GMT UTC AM PM Covid COVID PDF QR ID TEU Marines Argentine
`);

/** Words that begin sentences more often than names. */
const openers = words(`
  A An The This That These Those It Its He She They We You His Her Their Our In On At By For From To Of With Without
  Within Under Over After Before Between During Since Until Through Against Among As If When While Where Whether Why
  How What Who Which Because Although Though But And Or Nor Yet So Then There Here Not No None Nothing Nobody Only Even
  Also Still Some Many Most Much More Several Few Other Others Another Each Every Either Neither Both All Any One Two
  Three Four Five Six Seven Eight Nine Ten Asked According Later Earlier Today Yesterday Tomorrow Nearly About Almost
`);

/** Adjectives and the people they speak of: "Peruvian", "Chinese", "Danish", "Marxist". */
const demonym = /^[^-]*(?:ian|ean|can|uelan|ese|ish|ist|nch|tch|reek|wiss|raqi|aeli)s?$/u;

const hints: readonly (readonly [RegExp, EntityType])[] = [
  [/\b(?:Law|Act|Treaty|Convention|Constitution|Decree|Resolution|Directive|Regulation|Charter)\b/u, 'law'],
  [
    /\b(?:Airport|Bridge|Canal|Dam|Hospital|Hotel|Library|Mine|Museum|Palace|Plant|Port|Prison|School|Stadium|Station|Terminal|Theatre|Tower)\b/u,
    'facility',
  ],
  [
    /\b(?:Bay|City|County|District|Gulf|Island|Islands|Lake|Mount|Ocean|Province|Region|River|Sea|Strait|Street|Valley)\b/u,
    'place',
  ],
  [
    /\b(?:Assembly|Attack|Battle|Carnival|Championship|Conference|Congress of|Coup|Crisis|Day|Earthquake|Easter|Election|Elections|Eve|Exhibition|Expo|Fair|Festival|Forum|Games|Christmas|Hanukkah|Holocaust|Hurricane|Massacre|Olympics|Passover|Protests|Ramadan|Referendum|Revolution|Riots|Storm|Strike|Summit|Cup|Thanksgiving|Trial|Typhoon|Uprising|War|Week)\b/u,
    'event',
  ],
  [/\b(?:Bible|Book|Chronicle|Gazette|Herald|Journal|Koran|Manifesto|Quran|Report|Tribune)\b/u, 'work'],
  [
    /\b(?:Agency|Airlines|Airways|Army|Association|Authority|Bank|Board|Broadcasting|Bureau|Centre|Center|Chamber|Club|Commission|Committee|Company|Confederation|Corporation|Council|Court|Department|Federation|Foundation|Front|Fund|Group|Institute|International|League|Ministry|Movement|Navy|News|Office|Organisation|Organization|Party|Press|Radio|Railway|Railways|Service|Society|Television|Times|Union|University|Watch|Wire)\b/u,
    'organization',
  ],
  [/^\p{Lu}{2,}$/u, 'organization'],
];

/**
 * Find what looks like the name of a person, a place or an organisation and is no entity's.
 *
 * It would rather miss a name than report a word: what a sentence begins with counts only in company, titles,
 * months and "Peruvian" not at all. It knows English.
 *
 * @param text one block of prose.
 * @param isWord whether a word stands elsewhere in the article in small letters: then it is no name.
 */
export function findUnknownNames(
  text: string,
  findNames: FindNames,
  isWord: (lowerCase: string) => boolean,
): UnknownName[] {
  const known = findNames(text);
  return [...text.matchAll(run)].flatMap(({ 0: found, index }) => {
    const pieces = [...found.matchAll(/\S+/gu)].map((piece) => ({
      word: piece[0].replace(/['’]s$/u, ''),
      start: index + piece.index,
      owns: /['’]s$/u.test(piece[0]),
    }));
    const opens = opensSentence(text.slice(0, index));
    const groups = split(pieces, ({ word, start }, position) => {
      const end = start + word.length;
      if (known.some((match) => match.start < end && start < match.end)) return true;
      if (position > 0 || !opens) return false;
      return openers.has(word) || common.has(word) || isWord(word.toLowerCase());
    });
    // One word left beside a known name belongs to it: the "Rim" of the Pacific, the "Airport" of Lima.
    const alone = pieces.length > 1 && groups.length > 1;
    return groups.flatMap((group) => {
      const name = trim(group);
      return alone && name.length === 1 ? [] : toName(name, opens && group[0]?.start === index);
    });
  });
}

interface Piece {
  readonly word: string;
  readonly start: number;
  /** "Panama’s Supreme Court" is two names. */
  readonly owns: boolean;
}

/** Part a run after an owner and at the words that do not belong to a name, and leave these out. */
function split(pieces: readonly Piece[], parts: (piece: Piece, position: number) => boolean): Piece[][] {
  const groups: Piece[][] = [[]];
  for (const [position, piece] of pieces.entries()) {
    if (parts(piece, position)) groups.push([]);
    else groups.at(-1)?.push(piece);
    if (piece.owns) groups.push([]);
  }
  return groups;
}

/** Neither a joint nor a title begins a name, nor do they end one. */
function trim(group: readonly Piece[]): readonly Piece[] {
  const isName = ({ word }: Piece) => /^\p{Lu}/u.test(word) && !demonym.test(word);
  const first = group.findIndex((piece) => isName(piece) && !isTitle(piece));
  const last = group.findLastIndex((piece) => isName(piece) && !isTitle(piece));
  return first === -1 ? [] : group.slice(first, last + 1);
}

const isTitle = ({ word }: Piece): boolean =>
  /^(?:President|Vice|Prime|Minister|Secretary|General|Colonel|Captain|Admiral|Major|Senator|Governor|Mayor|Dr|Mr|Mrs|Ms|Sir|Professor|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\.?$/u.test(
    word,
  );

function toName(group: readonly Piece[], opens: boolean): UnknownName[] {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return [];
  const name = group.map(({ word }) => word).join(' ');
  if (group.length === 1 && (opens || common.has(name.replace(/\.$/u, '')) || name.length < 2)) return [];
  if (group.every(({ word }) => common.has(word) || openers.has(word))) return [];
  return [{ name, type: guessType(name), start: first.start, end: last.start + last.word.length }];
}

/** What a name most likely is the name of: by the words in it, else a person if it has several and a place if not. */
export const guessType = (name: string): EntityType =>
  hints.find(([pattern]) => pattern.test(name))?.[1] ?? (/\s/.test(name.trim()) ? 'person' : 'place');

/** Whether what follows begins a sentence, a quotation or a title. */
const opensSentence = (before: string): boolean =>
  /(?:^|[.!?:…]["'”’)\]]*\s+|["“‘«([]|[—–]\s*)\s*$/u.test(before);
