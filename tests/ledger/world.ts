/** A small newsroom: content that is edited at random, and an editor who mends what the check reports, as it says. */
import fc from 'fast-check';
import { articleId, claimId, entityId, sourceId } from '../../src/ledger/ids.ts';
import type { Files } from '../cases/support.ts';

/** A claim as its author thinks of it. */
export interface WorldClaim {
  id: string;
  words: string;
  /** Typography that changes nothing. */
  look: number;
  assessment: 'unverified' | 'opinion' | 'partly-corroborated';
  source: string;
  finding: string;
}

export interface WorldArticle {
  id: string;
  claims: WorldClaim[];
}

/** What happens to the content; the numbers choose what it happens to. */
export interface Step {
  readonly what: (typeof steps)[number];
  readonly a: number;
  readonly b: number;
}

export const steps = [
  'reword',
  'redress',
  'reassess',
  'new evidence',
  'rename claim',
  'rename and reword',
  'send to another article',
  'drop claim',
  'add claim',
  'rename article',
  'drop article',
  'add article',
  'rename source',
  'rename entity',
  'drop entity',
] as const;

/** One thing that someone does, whatever there is to do it to. */
export const step = fc.record({ what: fc.constantFrom(...steps), a: fc.nat(50), b: fc.nat(50) });

/** What happens between two reviews. */
export const work = fc.array(step, { minLength: 1, maxLength: 3 });

/** The content as it stands, and what it was called before: what an editor knows and a program must be told. */
export class World {
  articles: WorldArticle[] = [];
  sources: string[];
  entities: string[];
  readonly #name: string;
  #renamed = new Map<string, string>();
  #count = 0;

  /** @param name stands before every id and every name: worlds of different names can be one content folder. */
  constructor(name = '') {
    this.#name = name;
    this.sources = ['efe', 'andina'].map((id) => name + id);
    this.entities = ['peru', 'apec', 'callao'].map((id) => name + id);
    this.#addArticle();
    this.#addArticle();
  }

  /** Begin the work on the next publication. */
  begin(): void {
    this.#renamed.clear();
  }

  /** From here on what is new has names that no other branch gives. */
  branch(): void {
    this.#count += 1000;
  }

  /** Old id → new id, of what was renamed since it was last published, and is still there. */
  get renamed(): ReadonlyMap<string, string> {
    const there = new Set([
      ...this.articles.flatMap(({ id, claims }) => [id, ...claims.map((own) => claimId(id, own.id))]),
      ...this.sources.map(sourceId),
      ...this.entities.map(entityId),
    ]);
    return new Map([...this.#renamed].filter(([, now]) => there.has(now)));
  }

  /** Do what a step says, as far as there is anything to do it to. */
  take({ what, a, b }: Step): void {
    const article = this.articles[a % Math.max(1, this.articles.length)];
    const claim = article?.claims[b % Math.max(1, article.claims.length)];
    switch (what) {
      case 'add article':
        if (this.articles.length < 4) this.#addArticle();
        return;
      case 'rename source':
        return this.#renameSource(a % this.sources.length);
      case 'rename entity':
        return this.#rename(this.entities, a, entityId);
      case 'drop entity':
        if (this.entities.length > 2) this.entities.splice(2, 1);
        return;
      case 'drop article':
        if (article && this.articles.length > 1) this.articles.splice(this.articles.indexOf(article), 1);
        return;
      case 'rename article':
        if (article) this.#renameArticle(article);
        return;
      case 'add claim':
        article?.claims.splice(b % (article.claims.length + 1), 0, this.#newClaim());
        return;
    }
    if (article && claim) this.#edit(what, article, claim, b);
  }

  #edit(what: Step['what'], article: WorldArticle, claim: WorldClaim, b: number): void {
    switch (what) {
      case 'reword':
        claim.words = this.#words();
        return;
      case 'redress':
        claim.look += 1 + (b % 3);
        return;
      case 'reassess':
        claim.assessment =
          claim.assessment === 'unverified'
            ? 'partly-corroborated'
            : claim.assessment === 'opinion'
              ? 'unverified'
              : 'opinion';
        return;
      case 'new evidence':
        claim.finding = `It found ${this.#next()} of them.`;
        return;
      case 'rename and reword':
        claim.words = this.#words();
        return this.#renameClaim(article, claim, article);
      case 'rename claim':
        return this.#renameClaim(article, claim, article);
      case 'send to another article': {
        const other = this.articles.find((candidate) => candidate !== article);
        if (!other || article.claims.length < 2) return;
        article.claims.splice(article.claims.indexOf(claim), 1);
        other.claims.push(claim);
        return this.#renameClaim(article, claim, other);
      }
      case 'drop claim':
        if (article.claims.length > 1) article.claims.splice(article.claims.indexOf(claim), 1);
    }
  }

  #renameClaim(from: WorldArticle, claim: WorldClaim, to: WorldArticle): void {
    const old = claimId(from.id, claim.id);
    claim.id = this.#id('claim');
    this.#note(old, claimId(to.id, claim.id));
  }

  #renameArticle(article: WorldArticle): void {
    const old = article.id;
    article.id = this.#id('article');
    this.#note(articleId(old), articleId(article.id));
    // What had moved inside it, or into it, went on with it.
    for (const [before, after] of this.#renamed) {
      if (after.startsWith(`${old}/`)) this.#renamed.set(before, after.replace(old, article.id));
    }
  }

  #renameSource(index: number): void {
    const old = this.sources[index] ?? '';
    this.#rename(this.sources, index, sourceId);
    for (const claim of this.articles.flatMap(({ claims }) => claims)) {
      if (claim.source === old) claim.source = this.sources[index] ?? '';
    }
  }

  #rename(list: string[], index: number, toId: (id: string) => string): void {
    const at = index % list.length;
    const old = list[at] ?? '';
    list[at] = this.#id('thing');
    this.#note(toId(old), toId(list[at]));
  }

  #note(old: string, now: string): void {
    const [first] = [...this.#renamed].find(([, after]) => after === old) ?? [old];
    this.#renamed.set(first, now);
  }

  #addArticle(): void {
    this.articles.push({ id: this.#id('article'), claims: [this.#newClaim(), this.#newClaim()] });
  }

  #newClaim(): WorldClaim {
    const [source = ''] = this.sources;
    const id = this.#id('claim');
    return { id, words: this.#words(), look: 0, assessment: 'unverified', source, finding: 'It found none.' };
  }

  #words = (): string => `“some ${this.#next()} people’s”, not all – of them`;
  #id = (kind: string): string => `${this.#name}${kind}-${this.#next()}`;
  #next = (): number => (this.#count += 1);

  /** The content folder. */
  files(): Files {
    const files: [string, string][] = [
      ['sources/wsws.yaml', source('The text', 'WSWS')],
      ['entities/wsws.yaml', 'name: WSWS\ntype: organization\n'],
      ...this.sources.map((id, index): [string, string] => [
        `sources/${id}.yaml`,
        source(`Report ${this.#name}${index}`, `House ${this.#name}${index}`),
      ]),
      ...this.entities.map((id, index): [string, string] => [
        `entities/${id}.yaml`,
        `name: Name ${this.#name}${index}\ntype: place\n`,
      ]),
      ...this.articles.map(({ id, claims }): [string, string] => [
        `articles/${id}/en.mdx`,
        article(id, claims),
      ]),
    ];
    return new Map(files.map(([path, text]) => [path, new TextEncoder().encode(text)]));
  }
}

const source = (title: string, publisher: string): string =>
  `type: article-newspaper\ntitle: ${title}\npublisher: ${publisher}\nURL: https://example.org/${publisher.replace(' ', '-')}\nissued: 2024-11-14\naccess: secondary\n`;

const article = (id: string, claims: readonly WorldClaim[]): string =>
  `---
title: Title of ${id}
standfirst: What it is about.
authors: [Desk]
published: 2024-11-18
origin: wsws
---

${claims.map(claim).join('\n\n')}
`;

function claim({ id, words, look, assessment, source: cited, finding }: WorldClaim): string {
  const stance = { unverified: 'context', opinion: 'context', 'partly-corroborated': 'supports' }[assessment];
  return `It says <Claim id="${id}">${dress(words, look)}</Claim>.

<Annotation claim="${id}" statement="They are ${dress(words, look).replaceAll(/["“”*]/g, '')}." kind="event" assessment="${assessment}" speaker="wsws">
  Because.

  <Evidence source="${cited}" stance="${stance}">${dress(finding, look)}</Evidence>
</Annotation>`;
}

/** The same words in other typography. */
function dress(words: string, look: number): string {
  return (
    [
      (text: string) => text,
      (text: string) => text.replaceAll(/[“”]/g, '"').replaceAll('’', "'"),
      (text: string) => text.replaceAll(' ', '\u00a0').replaceAll('–', '—'),
      (text: string) => text.replaceAll(' ', '\n').replace('not', '*not*'),
      (text: string) => text.normalize('NFD').replaceAll('–', '-'),
    ][look % 5]?.(words) ?? words
  );
}
