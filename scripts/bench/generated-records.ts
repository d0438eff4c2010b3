/** A site of many claims for the bench, made from a seed: words by Zipf's law, names among them. */
import { numbersFrom, pickFrom, thingsFrom, wordFrom } from '../../src/search/fixtures/generated.ts';
import { assessments, kinds } from '../../src/claims/vocabulary.ts';
import { entityToken, ownToken } from '../../src/search/indexed/entity-token.ts';
import type { Named } from '../../src/search/names/names.ts';
import { asCode, partMark, tailMark } from '../../src/search/indexed/record-marks.ts';
import type { SearchRecord } from '../../src/search/indexed/to-records.ts';

export interface GeneratedSite {
  readonly things: readonly Named[];
  readonly records: readonly SearchRecord[];
  /** Queries whose answer exists: names, and single words of all frequencies. */
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** 40 claims an article, 12 to 30 words each with as many again of reasons; 500 entities; 30,000 words. */
export function generateSite(articles: number): GeneratedSite {
  const next = numbersFrom(articles);
  const pick = pickFrom(next);
  const vocabulary = Array.from(
    { length: 30_000 },
    (_, at) => `${wordFrom(next).toLowerCase()}${at % 3 === 0 ? 'ed' : ''}`,
  );
  const word = (): string => vocabulary[Math.floor(30_000 ** next()) - 1] ?? 'and';
  const things = thingsFrom(next, 500);
  const counts = new Map<string, number>();
  const sentence = (length: number, about: readonly Named[]): string => {
    const words = Array.from({ length }, word);
    for (const { name } of about) words.splice(Math.floor(next() * length), 0, name);
    return `${words.join(' ')}.`;
  };

  const records: SearchRecord[] = [];
  for (let article = 0; article < articles; article += 1) {
    const id = `article-${article}`;
    const texts: string[] = [];
    for (let number = 1; number <= 40; number += 1) {
      const about = [...new Set([pick(things), ...(next() < 0.5 ? [pick(things)] : [])])];
      for (const thing of about) counts.set(thing.id, (counts.get(thing.id) ?? 0) + 1);
      const text = sentence(12 + Math.floor(next() * 18), about);
      texts.push(text, sentence(20, []));
      records.push({
        url: `/articles/${id}/#claim-${number}`,
        content: `${text} ${partMark} ${sentence(29, [])} ${tailMark} ${about.map((thing) => entityToken(thing.id)).join(` ${tailMark} `)}`,
        meta: { title: text, number: asCode(number) },
        filters: {
          kind: ['claim'],
          assessment: [pick(assessments)],
          claim: [pick(kinds)],
          entity: about.map((thing) => thing.id),
          article: [id],
          lang: ['en'],
        },
      });
    }
    const title = sentence(8, []);
    records.push({
      url: `/articles/${id}/`,
      content: [title, texts.join(' ')].join(` ${partMark} `),
      meta: { title, claims: asCode(40) },
      filters: { kind: ['article'], article: [id], lang: ['en'] },
    });
  }
  const named = things.map((thing) => ({ ...thing, claims: counts.get(thing.id) ?? 0 }));
  for (const { id, name, aliases } of named) {
    records.push({
      url: `/entities/${id}/`,
      content: `${sentence(10, [])} ${tailMark} ${[entityToken(id), ownToken(id), name, ...aliases].join(` ${tailMark} `)}`,
      meta: { title: name, type: asCode(0), claims: asCode(1, 2, 3) },
      filters: { kind: ['entity'], entity: [id], lang: ['en'] },
    });
  }
  // Neither the words of every text nor those of one: what people search for.
  const times = new Map<string, number>();
  for (const { meta } of records) {
    for (const one of meta.title.split(' ')) times.set(one, (times.get(one) ?? 0) + 1);
  }
  const middling = [...times].filter(
    ([one, count]) => /^[a-z]{4,}$/.test(one) && count > 5 && count < articles,
  );
  return {
    things: named,
    records,
    names: named
      .filter(({ claims }) => claims > 0)
      .slice(0, 30)
      .map(({ name }) => name),
    words: middling.slice(0, 30).map(([one]) => one),
  };
}
