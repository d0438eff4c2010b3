import type { Assessment, Kind, Stance } from '../claims/vocabulary.ts';
import type { EntityType } from '../entities/entity-types.ts';

const claims = (count: number): string => `${count} ${count === 1 ? 'claim' : 'claims'}`;

/** What a reader who reports a mistake is saved from looking up. */
export interface ReportedClaim {
  readonly id: string;
  readonly statement: string;
  readonly revision: number;
  readonly updated: string;
  readonly url: string;
}

/** Every word of the interface, in English. Another language is another such table; see `index.ts`. */
export const en = {
  /** How the language calls itself, and how dates are written in it. */
  language: { name: 'English', locale: 'en-GB' },

  skip: 'Skip to the text',
  nav: {
    label: 'Main',
    home: 'Analyses',
    claims: 'Claims',
    entities: 'Names',
    sources: 'Sources',
    method: 'Method',
    about: 'About',
    guide: 'Guide',
    data: 'Data',
    corrections: 'Corrections',
    search: 'Search',
  },
  footer: {
    label: 'About this site',
    licence: 'The analyses may be shared and adapted under',
    repository: 'Source code',
  },

  theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },

  /** Words searched for, marked in the page someone came to. */
  found: {
    marked: (count: string, query: string) => `“${query}”: ${count} marked`,
    clear: 'Clear the marks',
  },

  keys: {
    title: 'Keys',
    search: 'Search the facts of an article, elsewhere the site',
    siteSearch: 'Search the site',
    next: 'Next claim',
    previous: 'Previous claim',
    help: 'This list',
    use: 'Use single keys',
    rest: 'Open cards and previews where the pointer rests',
  },

  assessments: {
    corroborated: {
      name: 'corroborated',
      means: 'Independent sources, or a primary record, bear the claim out, and none contradicts it.',
      needs: 'support from two different publishers or from one primary record, and nothing that contradicts',
    },
    'partly-corroborated': {
      name: 'partly corroborated',
      means: 'Part of the claim is borne out, or it holds with a qualification; nothing contradicts it.',
      needs: 'something that supports or qualifies, and nothing that contradicts',
    },
    disputed: {
      name: 'disputed',
      means: 'Some sources contradict the claim, others support or qualify it.',
      needs: 'something that contradicts, and something that supports or qualifies',
    },
    contradicted: {
      name: 'contradicted',
      means: 'Sources contradict the claim, and none that was found supports it.',
      needs: 'something that contradicts, and nothing that supports',
    },
    attributed: {
      name: 'attributed',
      means: 'That it was said is supported; whether it is true is another question.',
      needs: 'a speaker, and support that it was said',
    },
    unverified: {
      name: 'unverified',
      means: 'No independent source was found that supports the claim or contradicts it.',
      needs: 'nothing that supports and nothing that contradicts',
    },
    opinion: {
      name: 'opinion',
      means: 'A judgement or a view: evidence can give context, not settle it.',
      needs: 'no evidence',
    },
  } satisfies Record<Assessment, { name: string; means: string; needs: string }>,

  /** What an assessment demands of its evidence, as a sentence. */
  demands: (needs: string) => `It needs ${needs}.`,

  kinds: {
    statistic: 'statistic',
    event: 'event',
    quotation: 'quotation',
    attribution: 'attribution',
    legal: 'legal',
    forecast: 'forecast',
    opinion: 'opinion',
  } satisfies Record<Kind, string>,

  stances: {
    supports: 'supports',
    qualifies: 'qualifies',
    contradicts: 'contradicts',
    context: 'context',
  } satisfies Record<Stance, string>,

  entityTypes: {
    person: 'person',
    organization: 'organisation',
    place: 'place',
    facility: 'facility',
    law: 'law',
    event: 'event',
    work: 'work',
    object: 'object',
  } satisfies Record<EntityType, string>,

  access: { primary: 'primary record', secondary: 'secondary source', anonymous: 'anonymous source' },

  front: {
    names: 'Most often named',
    allNames: 'All names',
    how: 'How it is done',
    steps: [
      [
        'Marked',
        'Each claim of a published text is marked where our own account speaks of it, and numbered.',
      ],
      [
        'Judged',
        'It gets one of seven assessments, with the reason and the evidence; the build refuses one that its evidence does not bear out.',
      ],
      ['Kept', 'It has a page and an address that stay. What changes later is dated and explained.'],
    ],
    method: 'What each assessment means and demands',
  },

  article: {
    by: 'By',
    published: 'Published',
    examined: 'What was examined',
    readingTime: (minutes: number) => `${minutes} min read`,
    claimCount: claims,
    findings: 'Findings in brief',
    profile: 'How the claims stand',
    contents: 'Contents',
    notes: 'The claims and their evidence',
    notesIntro:
      'Every claim marked in the text, in reading order: what was said, how it stands, why, and on what evidence. A number leads back to its passage, a statement to the claim’s own page.',
    lost: 'The place this link led to is not in this analysis.',
    lostSearch: 'Search for it',
    mark: (number: number, assessment: string) => `Claim ${number}: ${assessment}`,
    /** A claim, cited in plain text; `{…}` is filled in where it is copied. */
    citation: (site: string, title: string, date: string) =>
      `${site}: “{statement}” Assessment: {assessment}. In “${title}”, ${date}. {url}`,
    sourcePage: 'About this source',
  },

  facts: {
    label: 'Facts',
    open: (count: string) => `Facts (${count})`,
    openMatching: (count: string) => `Facts: ${count} match`,
    search: 'Search these facts',
    assessment: 'Assessment',
    more: 'Kind, name, main claims',
    kind: 'Kind of claim',
    entity: 'About a name',
    anyEntity: 'Any name',
    leads: 'main claims only',
    match: (shown: string, all: string) => `${shown} of ${all} facts match`,
    none: 'No fact matches. Try fewer words.',
    corrected: (words: string) => `Searched for “${words}”.`,
    unknown: (words: string) => `No fact has “${words}”.`,
    elsewhere: 'Search the whole site',
    clear: 'Show all facts',
    close: 'Close facts',
    tall: 'Full height',
  },

  claim: {
    claim: 'Claim',
    number: (number: number) => `Claim ${number}`,
    of: (number: number, count: number) => `Claim ${number} of ${count}`,
    passage: 'In its context',
    inArticle: 'Read it in the article',
    means: 'What this assessment means',
    rationale: 'Why',
    evidence: 'Evidence',
    noEvidence: 'No evidence is cited.',
    claimed: 'Claimed',
    found: 'Found',
    figures: 'Figures',
    entities: 'People, places and things it is about',
    speaker: 'Said by',
    kind: 'Kind of claim',
    asOf: 'As of',
    locator: 'Where in the text examined',
    lead: 'one of the main claims',
    previous: 'Previous claim',
    next: 'Next claim',
    page: 'Page of this claim',
    /** The title of a claim wherever it goes by itself. */
    judged: (assessment: string, statement: string) => `${assessment}: ${statement}`,
    sequence: 'Claims of this article',
  },

  card: {
    by: (speaker: string) => `Said by ${speaker}`,
    claimedBy: (speaker: string) => `Claimed by ${speaker}`,
    quoted: (words: string) => `“${words}”`,
    alt: (text: string, by: string, assessment: string) => `${text} ${by}. Assessment: ${assessment}.`,
  },

  /** How a claim is pointed at from elsewhere. */
  point: {
    title: 'Link to it',
    page: 'This page',
    passage: 'The passage in the article',
    fragment: 'The passage, found by its words too',
    copy: 'Copy',
    copyWhat: (what: string) => `Copy: ${what}`,
    copied: 'Copied.',
    notCopied: 'Copying was refused. Select the text and copy it yourself.',
    share: 'Share …',
    card: 'Picture for sharing',
  },

  cite: {
    title: 'Cite it',
    intro: (revision: number, date: string) => `This is revision ${revision}, of ${date}.`,
    forms: {
      plain: 'Plain text',
      bibtex: 'BibTeX',
      ris: 'RIS',
      csl: 'CSL-JSON',
      wikipedia: 'Wikipedia',
    },
    download: (file: string) => `Download ${file}`,
    genre: (number: number, assessment: string, revision: number) =>
      `Claim ${number}, assessed as ${assessment}, revision ${revision}`,
    note: (title: string) => `In “${title}”.`,
  },

  embed: {
    title: (site: string, statement: string) => `${site}: ${statement}`,
    heading: 'Embed it',
    snippet: 'Code for another site',
    resize: 'How the frame takes the height of its content',
    preview: 'See the card by itself',
    evidence: (count: number) => `Reasons and ${count} ${count === 1 ? 'source' : 'sources'}`,
    reasons: 'Reasons',
    in: 'Claim in',
  },

  report: {
    link: 'Report an error',
    subject: (id: string) => `Error in ${id}`,
    body: ({ id, statement, revision, updated, url }: ReportedClaim) =>
      `Claim: ${id}\nIt says: ${statement}\nRevision: ${revision} of ${updated}\nAddress: ${url}\n\nWhat is wrong, and where that can be seen:\n\n`,
  },

  data: {
    title: 'Data',
    intro: 'Everything on this site as files: what there is, under which licence, with examples.',
    licence: 'Everything may be used under',
    ids: 'Ids and addresses of claims are permanent; the text of a claim may change, and then its revision does too.',
    permanence:
      'Fields are added, never renamed or taken away, without a new version number. The files are made anew with every build, and any page on any site may fetch them.',
    filesTitle: 'Files',
    whole: 'The whole site',
    each: (title: string) => `Of each analysis, here “${title}”`,
    eachClaim: 'Of each claim',
    exampleTitle: 'A claim, as an example',
    exampleIntro: (statement: string) => `“${statement}”, as it stands in claims.json`,
    fetchIntro: 'Count the claims of each assessment, in any browser:',
    carriesTitle: 'What each format carries',
    carriesIntro:
      'A claim can be had back from each of these formats, as far as this list says; our own tests do so.',
    everyField: 'every field',
    formats: {
      json: 'JSON',
      csv: 'CSV',
      jsonFeed: 'JSON Feed',
      annotations: 'Web Annotation',
      claimReview: 'ClaimReview',
    },
    csvTitle: 'Reading the table',
    csv: 'Evidence and figures are JSON within their cell, ids of entities have a blank between, and what is absent is empty. A cell whose text a spreadsheet would run as a formula begins with an apostrophe: to have the text as it was, take one apostrophe from before = + - @ (or their full-width forms), a tab or a line end, also where other apostrophes follow it.',
    embedTitle: 'A claim on your own page',
    embedIntro:
      'Each claim’s page has code for a frame with its card, and names it as oEmbed. The card works without scripts. So that the frame takes the height of its content, add this once to your page:',
    licenceTitle: 'Licence',
    noClaims: 'Nothing has been published yet, so there is no example to show.',
    method: 'What each assessment means and demands of its evidence.',
    about: 'Who answers for this site, who pays for it, and how to complain.',
    files: {
      claimsJson: 'Every claim with its assessment, rationale, evidence and selector, as JSON.',
      claimsSchema: 'JSON Schema of claims.json.',
      claimsCsv: 'The same claims as a table, one row each.',
      entitiesJson: 'Every person, organisation, place, law and thing, with the claims about it.',
      sourcesJson: 'Every source as a CSL-JSON item.',
      sourcesBib: 'Every source as a BibTeX entry.',
      claimReviews: 'Every judgement as schema.org ClaimReview, in one DataFeed.',
      atom: 'The analyses in full as an Atom feed.',
      jsonFeed: 'The same as JSON Feed, each item with its claims as records.',
      articleClaims: 'The claims of one analysis.',
      annotations: 'The claims of one analysis as W3C Web Annotations.',
      markdown: 'One analysis as Markdown, its claims as footnotes.',
      embed: 'The claim as a card, for a frame.',
      citation: 'The claim as a reference, in BibTeX and RIS.',
      card: 'A picture of the claim, 1200 by 630 pixels.',
      corrections: 'Every change of a claim after publication, as an Atom feed.',
      oembed: 'A claim’s card as oEmbed; each claim’s page names its own.',
      llms: 'An index for machine readers.',
    },
  },

  /** Controls of an annotation that is brought up beside its passage. */
  note: {
    close: 'Close',
    copyLink: 'Copy link',
    share: 'Share …',
    copyCitation: 'Copy citation',
    copied: 'Copied.',
    notCopied: 'Copying was refused; here it is:',
  },

  entity: {
    aliases: 'Also known as',
    details: 'About this name',
    elsewhere: 'Elsewhere',
    coordinates: 'Coordinates',
    directions: { north: 'N', south: 'S', east: 'E', west: 'W' },
    claims: 'Claims',
    noClaims: 'No claim is about this name yet.',
    mentions: 'Named in the text',
    feed: (name: string) => `Claims about ${name}, new and revised.`,
    follow: 'Follow it by feed',
    claimCount: claims,
  },

  source: {
    citation: 'Citation',
    details: 'About this source',
    open: (host: string) => `Open it at ${host}`,
    openArchive: 'Open the archived copy',
    address: 'Address',
    archive: 'Archive',
    archived: (date: string) => `Archived copy of ${date}`,
    noArchive: 'No archived copy is known.',
    noAddress: 'No address is known.',
    access: 'Kind of source',
    interest: 'What it has at stake',
    language: 'Language',
    note: 'Note',
    claims: 'Claims that rest on it',
    noClaims: 'No claim rests on it.',
    origin: 'The text under examination in',
    accessed: (date: string) => `accessed ${date}`,
    noDate: 'no date',
    dates: {
      seasons: ['spring', 'summer', 'autumn', 'winter'],
      inSeason: (season: string, year: string) => `${season} ${year}`,
      about: (date: string) => `c. ${date}`,
    },
    pages: (page: string) => `pp. ${page}`,
    claimCount: claims,
    status: {
      alive: (date: string) => `The address answered on ${date}.`,
      moved: (date: string) => `On ${date} the address led on to`,
      gone: (date: string) => `The page was gone when its address was asked on ${date}.`,
      goneWithArchive: (date: string) =>
        `The page was gone when its address was asked on ${date}. The archived copy shows what it said.`,
      unclear: (date: string, problem: string) => `On ${date} the address gave no clear answer: ${problem}.`,
    },
    /** What would happen without it. */
    falls: {
      title: 'If it were withdrawn',
      summary: (falls: number, all: number) => {
        if (all === 0) return 'No claim rests on it.';
        if (all === 1)
          return falls === 0
            ? 'The one claim that rests on it would keep its assessment.'
            : 'The one claim that rests on it would lose its assessment.';
        return falls === 0
          ? `None of the ${all} claims that rest on it would lose its assessment.`
          : `${falls} of the ${all} claims that rest on it would lose ${falls === 1 ? 'its' : 'their'} assessment.`;
      },
      how: 'Computed from the rules that every assessment here must meet.',
      left: (names: readonly string[]) => `What is left would bear out: ${names.join(', ')}.`,
    },
  },

  lists: {
    analyses: 'Analyses',
    noAnalyses: 'Nothing has been published yet.',
    claims: 'All claims',
    claimsIntro: 'Every claim of every analysis, in reading order.',
    entities: 'Names',
    entitiesIntro: 'Every person, organisation, place, law and thing that the claims are about.',
    sources: 'Sources',
    sourcesIntro: 'Every work that evidence is drawn from.',
    filter: 'Filter this list',
    filterLabel: 'Words to look for in this list',
    shown: (shown: string, all: string) => `${shown} of ${all} shown`,
    letters: 'By letter',
  },

  search: {
    title: 'Search',
    label: 'Search names, claims and sources',
    button: 'Search',
    refine: 'Change this search',
    intro: 'A person, a place, an organisation, a law, a figure or a few words of a claim.',
    noScript: 'Searching needs scripts, and they are off here. Everything can also be found in these lists:',
    browse: 'Or browse',
    byAssessment: 'Claims by how they stand',
    searching: 'Searching …',
    one: '1 result',
    many: (count: string) => `${count} results`,
    results: (count: string, query: string) => `${count} for “${query}”.`,
    browsed: (count: string) => `${count}.`,
    corrected: (count: string, shown: string) => `${count}. Showing ${shown};`,
    instead: (query: string) => `search for “${query}” instead`,
    leftOut: (word: string, shown: string, count: string) =>
      `No result for “${word}”; showing “${shown}”: ${count}.`,
    partial: 'No claim holds all of these words; those that follow hold some of them.',
    partialHere: 'With some of the words',
    refused: (operator: string) => `“${operator}” has no meaning here and was left out.`,
    unknown: (operator: string) =>
      `“${operator}” narrows nothing: what does is kind:, assessment:, entity:, speaker:, source:, article:, before: and after:.`,
    none: (query: string) => `Nothing was found for “${query}”. Check the spelling, or use fewer words.`,
    noneChosen: 'Nothing meets all that is chosen; take a choice away to find more.',
    nearest: 'The nearest names:',
    failed: 'The search index could not be loaded. Check the connection and try again.',
    more: 'Show more results',
    kinds: { claim: 'Claim', entity: 'Name', article: 'Analysis', source: 'Source' },
    /** Words that tell nothing about what is searched for; they count only where there is no other. */
    stopWords:
      'a about after an and are as at be been before but by can did do does for from had has have how if in into is it its of on or so than that the their then there these they this those to under was were what when where which who whom whose why will with would you your',
    claimNumber: (number: string) => `Claim ${number}`,
    oneClaim: '1 claim',
    manyClaims: (count: string) => `${count} claims`,
    help: 'How to search',
    helpWith: {
      '"show of force"': 'words in quotes stand exactly so',
      'assessment:disputed': 'claims that stand so; also kind:, entity:, speaker:, source:, article:',
      'after:2024-11-13 before:2025': 'from a date on, and until before another',
    },
    narrow: 'Narrow the results',
    facets: {
      kind: 'What it is',
      assessment: 'How it stands',
      claim: 'Kind of claim',
      entity: 'About',
      speaker: 'Said by',
      source: 'Source',
      article: 'Analysis',
      lang: 'Language',
    },
    allValues: (count: string) => `Show all ${count}`,
    after: 'From',
    before: 'Before',
    dates: 'Date',
    clear: 'Clear all',
    remove: (choice: string) => `Remove ${choice}`,
    chosen: 'Chosen',
    box: {
      suggestions: 'Suggestions',
      names: 'Names',
      claims: 'Claims',
      all: (query: string) => `All results for “${query}”`,
      suggested: (count: string) => `${count} suggestions`,
      oneSuggested: '1 suggestion',
      noneSuggested: 'No suggestions',
    },
  },

  guide: {
    label: 'Guide',
    pages: {
      home: 'Write an analysis',
      corrections: 'Correct, move, retire',
      publishing: 'Publish',
      customizing: 'Make it yours',
      reference: 'Reference',
      rules: 'Rules of the check',
    },
    asItStands: 'As it stands here, in',
    required: 'needed',
    rules: {
      intro: 'What npm run check looks at, and why. Each rule shows what it refuses beside what it accepts.',
      error: 'Errors',
      warning: 'Advice',
      about: {
        error:
          'They stop a build. Readers and programs rely on what they see to, so they are errors on every site.',
        warning:
          'It stops no build. A site may make it an error or switch it off in site.config.ts, with the reason.',
      },
      is: { error: 'An error: it stops a build.', warning: 'Advice: it stops no build.' },
      here: (weight: string) => `here: ${weight}`,
      setting: (weight: string, reason: string) => ` On this site it is ${weight}: ${reason}.`,
      all: 'All rules',
      example: (number: number) => `Example ${number}`,
      wrong: 'Reported',
      right: 'Accepted',
      says: 'What the check says',
      noFile: 'No such file, or none that can be read.',
      nothing: '(nothing)',
    },
  },

  /** What `npm run dev` says on the page to who writes. */
  writing: {
    problems: 'Problems of the content',
    count: (count: number) => (count === 1 ? '1 problem in the content' : `${count} problems in the content`),
    lastGood: 'The page shows what was last good. It follows as soon as these are mended.',
    open: 'Open in the editor',
    noArticle: 'Open an analysis to see its claims.',
    claims: (count: number) => `Claims of this analysis: ${count}`,
    states: {
      error: 'With errors',
      unreviewed: 'Not reviewed',
      thin: 'On thin evidence',
      warning: 'With warnings',
      fine: 'Nothing to say',
    },
  },

  /** What became of what was published: revisions, corrections, ids that led on or were withdrawn. */
  history: {
    revisions: 'Revisions',
    unchanged: (date: string) => `Published on ${date}, and not changed since.`,
    unreviewed: 'Not reviewed yet.',
    published: 'Published',
    /** The first revision of a claim that its article got later. */
    added: 'Added',
    revision: (number: number) => `Revision ${number}`,
    reason: 'Why',
    passage: 'The passage',
    assessment: 'The assessment',
    /** What of a judgement changed. */
    parts: {
      passage: 'The passage',
      sentence: 'The sentence around it',
      statement: 'The claim',
      kind: 'The kind of claim',
      speaker: 'Who said it',
      asOf: 'The time it speaks of',
      claimed: 'The figure it gives',
      figures: 'The figures found',
      assessment: 'The assessment',
      rationale: 'The reason',
    },
    /** What of a piece of evidence changed. */
    evidenceParts: {
      stance: 'How it bears on the claim',
      locator: 'Where it says so',
      finding: 'What it says',
      figures: 'Its figures',
      quote: 'Its own words',
    },
    reviewedBy: (names: string) => `Reviewed by ${names}.`,
    redated: (from: string, on: string, reason: string) =>
      `Recorded as of ${from} at first; the date was mended on ${on}: ${reason}`,
    from: 'before',
    to: 'after',
    evidence: 'The evidence',
    gained: (source: string, stance: string) => `${source} was added (${stance}).`,
    lost: (source: string, stance: string) => `${source} was taken out (${stance}).`,
    reworded: (source: string, stance: string) => `What is cited from ${source} was changed (${stance}).`,
    /** For who hears a change: read before and after the words. */
    removedFrom: 'taken out:',
    removedTo: 'end of what was taken out,',
    addedFrom: 'put in:',
    addedTo: 'end of what was put in,',

    corrections: 'Corrections',
    correctionsIntro:
      'Every change to a claim, our judgement of it or its evidence after publication, and everything that was withdrawn, newest first. The articles around them may be polished without a note; what is judged is not.',
    noCorrections: 'Nothing has been corrected or withdrawn yet.',
    feed: 'Feed of corrections',
    types: { revised: 'Revised', added: 'Claim added', retired: 'Withdrawn' },
    /** The sentence that a program reads: "Revised: the reason." */
    comment: (type: string, reason: string | undefined) =>
      reason === undefined ? `${type}.` : `${type}: ${reason}`,
    kinds: { article: 'analysis', claim: 'claim', entity: 'name', source: 'source' },

    updated: (date: string) => `Updated ${date}`,
    changes: 'What has changed since publication',
    since: (count: string) => `Since your last visit, new or revised: ${count}`,
    all: 'All corrections',

    /** A statement ends in a full stop, which the sentence around it has no use for. */
    moved: (title: string) => `“${title.replace(/\.$/, '')}” has moved`,
    movedText: 'It has another address now:',
    movedClaims: 'Its claims are there too:',

    retired: (kind: string, date: string) => `This ${kind} was withdrawn on ${date}`,
    stood: (from: string, until: string) => `It stood here from ${from} until ${until}.`,
    said: 'What it said',
    itsClaims: 'The claims it made',
    former: 'Claims that are not here any more',
    formerIntro: 'Links to them still arrive.',
    movedTo: 'It stands elsewhere now:',
  },

  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or it never existed: an address once published here is not taken away.',
    search: 'Search for what you were after',
    browse: 'Or begin here',
  },
};

export type Words = typeof en;
