/** Made from en.yaml; `npx vitest run --project unit src/i18n -u` makes it anew. */
import type { Say } from './table.ts';

export interface Words {
  readonly language: {
    readonly name: string;
    readonly locale: string;
    readonly numbers: string;
  };
  readonly skip: string;
  readonly nav: {
    readonly label: string;
    readonly home: string;
    readonly claims: string;
    readonly entities: string;
    readonly sources: string;
    readonly method: string;
    readonly about: string;
    readonly guide: string;
    readonly data: string;
    readonly corrections: string;
    readonly search: string;
  };
  readonly footer: {
    readonly label: string;
    readonly licence: Say<{ licence: string | number }>;
    readonly repository: string;
  };
  readonly languages: string;
  readonly theme: {
    readonly label: string;
    readonly system: string;
    readonly light: string;
    readonly dark: string;
  };
  readonly quoted: Say<{ text: string | number }>;
  readonly labelled: Say<{ label: string | number; value: string | number }>;
  readonly more: Say<{ count: number }>;
  readonly claimCount: Say<{ count: number }>;
  readonly found: {
    readonly marked: Say<{ query: string | number; count: number }>;
    readonly clear: string;
  };
  readonly keys: {
    readonly title: string;
    readonly search: string;
    readonly siteSearch: string;
    readonly next: string;
    readonly previous: string;
    readonly help: string;
    readonly use: string;
    readonly rest: string;
  };
  readonly assessments: {
    readonly corroborated: {
      readonly name: string;
      readonly counted: Say<{ count: number }>;
      readonly means: string;
      readonly needs: string;
    };
    readonly 'partly-corroborated': {
      readonly name: string;
      readonly counted: Say<{ count: number }>;
      readonly means: string;
      readonly needs: string;
    };
    readonly disputed: {
      readonly name: string;
      readonly counted: Say<{ count: number }>;
      readonly means: string;
      readonly needs: string;
    };
    readonly contradicted: {
      readonly name: string;
      readonly counted: Say<{ count: number }>;
      readonly means: string;
      readonly needs: string;
    };
    readonly attributed: {
      readonly name: string;
      readonly counted: Say<{ count: number }>;
      readonly means: string;
      readonly needs: string;
    };
    readonly unverified: {
      readonly name: string;
      readonly counted: Say<{ count: number }>;
      readonly means: string;
      readonly needs: string;
    };
    readonly opinion: {
      readonly name: string;
      readonly counted: Say<{ count: number }>;
      readonly means: string;
      readonly needs: string;
    };
  };
  readonly demands: Say<{ needs: string | number }>;
  readonly kinds: {
    readonly statistic: string;
    readonly event: string;
    readonly quotation: string;
    readonly attribution: string;
    readonly legal: string;
    readonly forecast: string;
    readonly opinion: string;
  };
  readonly stances: {
    readonly supports: string;
    readonly qualifies: string;
    readonly contradicts: string;
    readonly context: string;
  };
  readonly replies: {
    readonly answered: Say<{ date: string | number }>;
    readonly declined: Say<{ date: string | number }>;
    readonly 'no-answer': Say<{ date: string | number }>;
    readonly asked: Say<{ date: string | number }>;
  };
  readonly entityTypes: {
    readonly person: string;
    readonly organization: string;
    readonly place: string;
    readonly facility: string;
    readonly law: string;
    readonly event: string;
    readonly work: string;
    readonly object: string;
  };
  readonly access: {
    readonly primary: string;
    readonly secondary: string;
    readonly anonymous: string;
  };
  readonly front: {
    readonly names: string;
    readonly allNames: string;
    readonly how: string;
    readonly steps: {
      readonly marked: {
        readonly name: string;
        readonly text: string;
      };
      readonly judged: {
        readonly name: string;
        readonly text: string;
      };
      readonly kept: {
        readonly name: string;
        readonly text: string;
      };
    };
    readonly method: string;
  };
  readonly article: {
    readonly by: Say<{ authors: string | number }>;
    readonly published: string;
    readonly examined: string;
    readonly readingTime: Say<{ count: number }>;
    readonly isDraft: string;
    readonly draft: string;
    readonly findings: string;
    readonly profile: string;
    readonly contents: string;
    readonly notes: string;
    readonly notesIntro: string;
    readonly lost: string;
    readonly lostSearch: string;
    readonly mark: Say<{ number: string | number; assessment: string | number }>;
    readonly citation: Say<{
      site: string | number;
      statement: string | number;
      assessment: string | number;
      title: string | number;
      date: string | number;
      url: string | number;
    }>;
    readonly sourcePage: string;
  };
  readonly along: {
    readonly title: string;
    readonly intro: string;
    readonly singleFile: string;
    readonly book: string;
    readonly pdf: string;
    readonly markdown: string;
    readonly offline: string;
    readonly notice: Say<{ date: string | number; address: string | number }>;
  };
  readonly offline: {
    readonly title: string;
    readonly intro: string;
    readonly noScript: string;
    readonly none: string;
    readonly how: string;
    readonly ask: Say<{ title: string | number; count: number; megabytes: string | number }>;
    readonly whole: Say<{ site: string | number }>;
    readonly bound: Say<{ most: string | number }>;
    readonly tooLarge: Say<{ megabytes: string | number; most: string | number }>;
    readonly keep: string;
    readonly keeping: Say<{ done: string | number; count: number }>;
    readonly kept: Say<{ title: string | number }>;
    readonly asOf: Say<{ date: string | number; updated: string | number }>;
    readonly current: string;
    readonly newer: string;
    readonly update: string;
    readonly remove: Say<{ title: string | number }>;
    readonly removed: Say<{ title: string | number }>;
    readonly clear: string;
    readonly cleared: string;
    readonly network: string;
    readonly changed: string;
    readonly room: string;
    readonly large: string;
    readonly unsupported: string;
    readonly notice: Say<{ date: string | number }>;
    readonly missing: string;
  };
  readonly facts: {
    readonly label: string;
    readonly open: Say<{ count: number }>;
    readonly openMatching: Say<{ count: number }>;
    readonly search: string;
    readonly assessment: string;
    readonly more: string;
    readonly kind: string;
    readonly entity: string;
    readonly anyEntity: string;
    readonly leads: string;
    readonly match: Say<{ shown: string | number; all: string | number }>;
    readonly none: string;
    readonly corrected: Say<{ words: string | number }>;
    readonly unknown: Say<{ words: string | number }>;
    readonly unnamed: string;
    readonly unsearched: string;
    readonly elsewhere: string;
    readonly clear: string;
    readonly close: string;
    readonly tall: string;
  };
  readonly claim: {
    readonly claim: string;
    readonly description: Say<{ assessment: string | number; rationale: string | number }>;
    readonly number: Say<{ number: string | number }>;
    readonly of: Say<{ number: string | number; all: string | number }>;
    readonly passage: string;
    readonly inArticle: string;
    readonly means: string;
    readonly rationale: string;
    readonly evidence: string;
    readonly noEvidence: string;
    readonly strength: {
      readonly sources: Say<{ count: number }>;
      readonly publishers: Say<{ count: number }>;
      readonly primary: Say<{ count: number }>;
      readonly copies: Say<{ count: number }>;
    };
    readonly replies: string;
    readonly claimed: string;
    readonly found: string;
    readonly figures: string;
    readonly entities: string;
    readonly speaker: string;
    readonly kind: string;
    readonly asOf: string;
    readonly locator: string;
    readonly lead: string;
    readonly previous: string;
    readonly next: string;
    readonly page: string;
    readonly judged: Say<{ assessment: string | number; statement: string | number }>;
    readonly sequence: string;
  };
  readonly timeline: {
    readonly title: string;
    readonly intro: string;
    readonly none: string;
    readonly latest: Say<{ shown: string | number }>;
    readonly part: Say<{ when: string | number }>;
    readonly shows: Say<{ count: number; when: string | number }>;
  };
  readonly places: {
    readonly title: string;
    readonly intro: string;
    readonly none: string;
    readonly shows: Say<{ count: number }>;
    readonly showsMost: Say<{ count: number; most: string | number }>;
    readonly named: Say<{ name: string | number; count: number }>;
    readonly shown: Say<{ shown: string | number; all: string | number }>;
  };
  readonly picture: {
    readonly source: Say<{ source: string | number }>;
    readonly sources: Say<{ source: string | number }>;
    readonly svg: string;
    readonly png: string;
    readonly csv: string;
    readonly bar: Say<{ title: string | number; said: string | number }>;
    readonly timeSpans: Say<{ title: string | number; said: string | number }>;
    readonly sinceDay: Say<{ from: string | number }>;
    readonly since: Say<{ from: string | number }>;
    readonly spans: Say<{ count: number; first: string | number; last: string | number }>;
    readonly lasting: Say<{ longest: string | number; shortest: string | number }>;
    readonly line: Say<{ title: string | number; said: string | number }>;
    readonly dot: Say<{ title: string | number; said: string | number }>;
    readonly row: Say<{ label: string | number; values: string | number }>;
    readonly span: Say<{
      name: string | number;
      first: string | number;
      firstAt: string | number;
      last: string | number;
      lastAt: string | number;
      least: string | number;
      leastAt: string | number;
      most: string | number;
      mostAt: string | number;
    }>;
    readonly range: Say<{
      name: string | number;
      least: string | number;
      leastAt: string | number;
      most: string | number;
      mostAt: string | number;
    }>;
  };
  readonly strip: {
    readonly title: string;
    readonly order: string;
    readonly orders: {
      readonly farthest: string;
      readonly nearest: string;
      readonly text: string;
    };
    readonly claimed: string;
    readonly own: string;
    readonly by: Say<{ publisher: string | number; year: string | number }>;
    readonly more: Say<{ by: string | number; count: number }>;
    readonly above: string;
    readonly below: string;
    readonly within: string;
    readonly same: string;
    readonly met: string;
    readonly share: Say<{ count: number }>;
    readonly nearest: Say<{ by: string | number; value: string | number }>;
    readonly farthest: Say<{ by: string | number; value: string | number }>;
  };
  readonly card: {
    readonly by: Say<{ speaker: string | number }>;
    readonly claimedBy: Say<{ speaker: string | number }>;
    readonly alt: Say<{ text: string | number; by: string | number; assessment: string | number }>;
  };
  readonly point: {
    readonly title: string;
    readonly page: string;
    readonly passage: string;
    readonly fragment: string;
    readonly copy: string;
    readonly copyWhat: Say<{ what: string | number }>;
    readonly copied: string;
    readonly notCopied: string;
    readonly share: string;
    readonly card: string;
  };
  readonly cite: {
    readonly title: string;
    readonly intro: Say<{ revision: string | number; date: string | number }>;
    readonly forms: {
      readonly plain: string;
      readonly bibtex: string;
      readonly ris: string;
      readonly csl: string;
      readonly wikipedia: string;
    };
    readonly download: Say<{ file: string | number }>;
    readonly genre: Say<{ number: string | number; assessment: string | number; revision: string | number }>;
    readonly note: Say<{ title: string | number }>;
  };
  readonly embed: {
    readonly title: Say<{ site: string | number; statement: string | number }>;
    readonly heading: string;
    readonly snippet: string;
    readonly resize: string;
    readonly preview: string;
    readonly evidence: Say<{ count: number }>;
    readonly reasons: string;
    readonly in: Say<{ article: string | number }>;
  };
  readonly report: {
    readonly link: string;
    readonly subject: Say<{ id: string | number }>;
    readonly body: Say<{
      id: string | number;
      statement: string | number;
      revision: string | number;
      date: string | number;
      url: string | number;
    }>;
  };
  readonly method: {
    readonly title: string;
    readonly description: string;
    readonly before: string;
    readonly after: string;
  };
  readonly about: {
    readonly title: string;
    readonly description: string;
    readonly text: Say<{
      publisher: string | number;
      site: string | number;
      legalForm: string | number;
      responsible: string | number;
      email: string | number;
      funding: string | number;
      complaints: string | number;
      hosting: string | number;
      licence: string | number;
      licenceUrl: string | number;
    }>;
    readonly others: Say<{ address: string | number }>;
  };
  readonly data: {
    readonly title: string;
    readonly intro: string;
    readonly licence: Say<{ licence: string | number }>;
    readonly ids: string;
    readonly permanence: string;
    readonly filesTitle: string;
    readonly whole: string;
    readonly each: Say<{ title: string | number }>;
    readonly eachClaim: string;
    readonly exampleTitle: string;
    readonly exampleIntro: Say<{ statement: string | number }>;
    readonly fetchIntro: string;
    readonly carriesTitle: string;
    readonly carriesIntro: string;
    readonly everyField: string;
    readonly formats: {
      readonly json: string;
      readonly csv: string;
      readonly jsonFeed: string;
      readonly annotations: string;
      readonly claimReview: string;
    };
    readonly csvTitle: string;
    readonly csv: string;
    readonly embedTitle: string;
    readonly embedIntro: string;
    readonly licenceTitle: string;
    readonly noClaims: string;
    readonly method: string;
    readonly about: string;
    readonly files: {
      readonly claimsJson: string;
      readonly claimsSchema: string;
      readonly claimsCsv: string;
      readonly entitiesJson: string;
      readonly sourcesJson: string;
      readonly sourcesBib: string;
      readonly sourcesRis: string;
      readonly claimReviews: string;
      readonly atom: string;
      readonly jsonFeed: string;
      readonly articleClaims: string;
      readonly annotations: string;
      readonly markdown: string;
      readonly embed: string;
      readonly citations: string;
      readonly card: string;
      readonly correctionsFeed: string;
      readonly oembed: string;
      readonly llms: string;
    };
  };
  readonly note: {
    readonly close: string;
    readonly copyLink: string;
    readonly share: string;
    readonly copyCitation: string;
    readonly copied: string;
    readonly notCopied: string;
  };
  readonly entity: {
    readonly aliases: string;
    readonly details: string;
    readonly elsewhere: string;
    readonly coordinates: string;
    readonly directions: {
      readonly north: string;
      readonly south: string;
      readonly east: string;
      readonly west: string;
    };
    readonly claims: string;
    readonly noClaims: string;
    readonly mentions: string;
    readonly feed: Say<{ name: string | number }>;
    readonly follow: string;
  };
  readonly source: {
    readonly citation: string;
    readonly details: string;
    readonly open: Say<{ host: string | number }>;
    readonly openArchive: Say<{ date: string | number }>;
    readonly openKept: string;
    readonly address: string;
    readonly archive: string;
    readonly archived: Say<{ date: string | number }>;
    readonly noArchive: string;
    readonly noAddress: string;
    readonly access: string;
    readonly interest: string;
    readonly language: string;
    readonly note: string;
    readonly claims: string;
    readonly noClaims: string;
    readonly origin: string;
    readonly accessed: Say<{ date: string | number }>;
    readonly noDate: string;
    readonly dates: {
      readonly seasons: {
        readonly spring: string;
        readonly summer: string;
        readonly autumn: string;
        readonly winter: string;
      };
      readonly inSeason: Say<{ season: string | number; year: string | number }>;
      readonly about: Say<{ date: string | number }>;
    };
    readonly pages: Say<{ page: string | number }>;
    readonly status: {
      readonly alive: Say<{ date: string | number }>;
      readonly moved: Say<{ date: string | number; address: string | number }>;
      readonly gone: Say<{ date: string | number }>;
      readonly goneWithArchive: Say<{ date: string | number }>;
      readonly unclear: Say<{ date: string | number; problem: string | number }>;
    };
    readonly falls: {
      readonly title: string;
      readonly noneRests: string;
      readonly keeps: Say<{ count: number }>;
      readonly losesOnly: string;
      readonly loses: Say<{ count: number; all: string | number }>;
      readonly how: string;
      readonly left: Say<{ assessments: string | number }>;
    };
  };
  readonly copy: {
    readonly of: Say<{ title: string | number }>;
    readonly about: string;
    readonly intro: Say<{ host: string | number; date: string | number; time: string | number }>;
    readonly missing: string;
    readonly withdrawn: Say<{ date: string | number }>;
    readonly asked: string;
    readonly status: string;
    readonly title: string;
    readonly type: string;
    readonly bytes: Say<{ bytes: string | number }>;
    readonly sha256: string;
    readonly view: string;
    readonly viewAlt: string;
    readonly words: string;
    readonly noWords: string;
  };
  readonly weights: {
    readonly title: string;
    readonly of: Say<{ title: string | number }>;
    readonly intro: string;
    readonly falls: Say<{ count: number; all: string | number }>;
    readonly fallsOnly: string;
    readonly stand: Say<{ count: number }>;
    readonly none: string;
  };
  readonly lists: {
    readonly analyses: string;
    readonly noAnalyses: string;
    readonly claims: string;
    readonly claimsIntro: string;
    readonly entities: string;
    readonly entitiesIntro: string;
    readonly sources: string;
    readonly sourcesIntro: string;
    readonly filter: string;
    readonly filterLabel: string;
    readonly shown: Say<{ shown: string | number; all: string | number }>;
    readonly found: Say<{ found: string | number; all: string | number; shown: string | number }>;
    readonly none: Say<{ all: string | number }>;
    readonly more: string;
    readonly letters: string;
    readonly parts: string;
    readonly previous: string;
    readonly next: string;
  };
  readonly search: {
    readonly title: string;
    readonly label: string;
    readonly button: string;
    readonly refine: string;
    readonly intro: string;
    readonly noScript: string;
    readonly browse: string;
    readonly byAssessment: string;
    readonly searching: string;
    readonly results: Say<{ count: number; query: string | number }>;
    readonly browsed: Say<{ count: number }>;
    readonly corrected: Say<{ count: number; shown: string | number }>;
    readonly instead: Say<{ query: string | number }>;
    readonly leftOut: Say<{ word: string | number; shown: string | number; count: number }>;
    readonly partial: string;
    readonly partialHere: string;
    readonly refused: Say<{ operator: string | number }>;
    readonly unknown: Say<{ operator: string | number }>;
    readonly none: Say<{ query: string | number }>;
    readonly noneChosen: string;
    readonly nearest: string;
    readonly failed: string;
    readonly failedTexts: string;
    readonly failedCounts: string;
    readonly failedNames: string;
    readonly outdated: string;
    readonly again: string;
    readonly more: string;
    readonly kinds: {
      readonly claim: string;
      readonly entity: string;
      readonly article: string;
      readonly source: string;
    };
    readonly stopWords: string;
    readonly titles: string;
    readonly help: string;
    readonly helpWith: {
      readonly phrase: {
        readonly typed: string;
        readonly finds: string;
      };
      readonly field: {
        readonly typed: string;
        readonly finds: string;
      };
      readonly dates: {
        readonly typed: string;
        readonly finds: string;
      };
    };
    readonly narrow: string;
    readonly facets: {
      readonly kind: string;
      readonly assessment: string;
      readonly claim: string;
      readonly entity: string;
      readonly speaker: string;
      readonly source: string;
      readonly article: string;
      readonly lang: string;
    };
    readonly allValues: Say<{ count: number }>;
    readonly after: string;
    readonly before: string;
    readonly dates: string;
    readonly clear: string;
    readonly remove: Say<{ choice: string | number }>;
    readonly chosen: string;
    readonly box: {
      readonly suggestions: string;
      readonly names: string;
      readonly claims: string;
      readonly all: Say<{ query: string | number }>;
      readonly suggested: Say<{ count: number }>;
      readonly noneSuggested: string;
      readonly notSuggested: string;
    };
  };
  readonly history: {
    readonly revisions: string;
    readonly unchanged: Say<{ date: string | number }>;
    readonly unreviewed: string;
    readonly published: string;
    readonly added: string;
    readonly revision: Say<{ number: string | number }>;
    readonly reason: string;
    readonly passage: string;
    readonly assessment: string;
    readonly parts: {
      readonly passage: string;
      readonly sentence: string;
      readonly statement: string;
      readonly kind: string;
      readonly speaker: string;
      readonly asOf: string;
      readonly claimed: string;
      readonly figures: string;
      readonly assessment: string;
      readonly rationale: string;
      readonly replies: string;
    };
    readonly evidenceParts: {
      readonly stance: string;
      readonly locator: string;
      readonly finding: string;
      readonly figures: string;
      readonly quote: string;
    };
    readonly reviewedBy: Say<{ names: string | number }>;
    readonly redated: Say<{ from: string | number; on: string | number; reason: string | number }>;
    readonly cleansed: Say<{ on: string | number; reason: string | number }>;
    readonly from: string;
    readonly to: string;
    readonly evidence: string;
    readonly gained: Say<{ source: string | number; stance: string | number }>;
    readonly lost: Say<{ source: string | number; stance: string | number }>;
    readonly reworded: Say<{ source: string | number; stance: string | number }>;
    readonly removedFrom: string;
    readonly removedTo: string;
    readonly addedFrom: string;
    readonly addedTo: string;
    readonly corrections: string;
    readonly correctionsIntro: string;
    readonly noCorrections: string;
    readonly feed: string;
    readonly types: {
      readonly revised: string;
      readonly added: string;
      readonly retired: string;
    };
    readonly comment: Say<{ type: string | number; reason: string | number }>;
    readonly commentAlone: Say<{ type: string | number }>;
    readonly updated: Say<{ date: string | number }>;
    readonly changes: string;
    readonly since: Say<{ count: number }>;
    readonly all: string;
    readonly moved: Say<{ title: string | number }>;
    readonly movedText: string;
    readonly movedClaims: string;
    readonly retired: {
      readonly article: Say<{ date: string | number }>;
      readonly claim: Say<{ date: string | number }>;
      readonly entity: Say<{ date: string | number }>;
      readonly source: Say<{ date: string | number }>;
    };
    readonly stood: Say<{ from: string | number; until: string | number }>;
    readonly said: string;
    readonly itsClaims: string;
    readonly former: string;
    readonly formerIntro: string;
    readonly movedTo: string;
  };
  readonly notFound: {
    readonly title: string;
    readonly text: string;
    readonly search: string;
    readonly browse: string;
  };
  readonly edition: {
    readonly behind: Say<{ language: string | number; date: string | number; statement: string | number }>;
    readonly before: string;
    readonly follows: Say<{ language: string | number; date: string | number }>;
    readonly waits: string;
    readonly others: string;
    readonly onlyIn: Say<{ language: string | number }>;
  };
  readonly workParts: {
    readonly and: string;
    readonly annex: string;
    readonly appendix: string;
    readonly article: string;
    readonly articles: string;
    readonly chapter: string;
    readonly chapters: string;
    readonly column: string;
    readonly contents: string;
    readonly figure: string;
    readonly footnote: string;
    readonly headline: string;
    readonly introduction: string;
    readonly line: string;
    readonly lines: string;
    readonly list: string;
    readonly note: string;
    readonly page: string;
    readonly pages: string;
    readonly paragraph: string;
    readonly paragraphs: string;
    readonly part: string;
    readonly section: string;
    readonly sections: string;
    readonly standfirst: string;
    readonly summary: string;
    readonly table: string;
    readonly title: string;
    readonly verse: string;
  };
}
