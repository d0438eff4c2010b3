import { kebabCase } from '../letters/kebab-case.ts';

/**
 * Every rule an author can meet: its permanent id, how it says what is wrong, and how it says to mend it.
 *
 * Wording stands here and nowhere else; `tests/cases/` holds an example of each rule with the message it gives.
 * A value is quoted with `"…"`; a near miss is offered whenever there is one.
 */
interface Wording<Values, Weight extends Severity> {
  /** What it weighs. An error is demanded by CONTRACT.md and stays one; advice may be given another weight: `settings.ts`. */
  readonly severity: Weight;
  readonly reason: (values: Values) => string;
  readonly mend: (values: Values) => string;
}

/** Errors stop a build; warnings advise. */
export const severities = ['error', 'warning'] as const;
export type Severity = (typeof severities)[number];

type Say<Values> = (values: Values) => string;
const rule = <Values>(reason: Say<Values>, mend: Say<Values>): Wording<Values, 'error'> => ({
  severity: 'error',
  reason,
  mend,
});

const advice = <Values>(reason: Say<Values>, mend: Say<Values>): Wording<Values, 'warning'> => ({
  severity: 'warning',
  reason,
  mend,
});

const meant = (near: string | undefined, otherwise: string): string =>
  near === undefined ? otherwise : `Did you mean "${near}"? Otherwise ${lowerFirst(otherwise)}`;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const andOthers = (others: number): string =>
  others === 0 ? '' : `, and ${others === 1 ? 'another' : `${others} others`} after it`;

/** As many as a person reads, the rest counted. */
const listed = (ids: readonly string[]): string => {
  const more = ids.length - 10;
  return [...ids.slice(0, 10).map((id) => `"${id}"`), ...(more > 0 ? [`${more} more`] : [])].join(', ');
};

/** The words to choose from, as long as a person would read them. */
const oneOf = (words: readonly string[]): string => {
  if (words.length > 16) return 'Use one of those that CONTRACT.md or CSL-JSON names.';
  return words.length === 1 ? `The only one is ${words.join()}.` : `Use one of ${words.join(', ')}.`;
};

export const rules = {
  // Files
  'stray-file': rule<{ expected: string; rename: string | undefined }>(
    () => 'No file of the content stands in this place under this name: it would never be shown.',
    ({ expected, rename }) =>
      rename === undefined ? `Move or delete it. ${expected}` : `Call it ${rename}.`,
  ),
  'unportable-name': rule<{ name: string; other?: string; suggestion: string }>(
    ({ name, other }) =>
      other === undefined
        ? `On Windows no file can be called "${name}": the content could not be had there.`
        : `On Windows and macOS "${name}" and "${other}" are one name: only one of the two could be had there.`,
    ({ suggestion }) => `Call it ${suggestion}.`,
  ),
  'unreadable-file': rule<{ detail: string }>(
    ({ detail }) => `The file cannot be read: ${detail}`,
    () => 'Put the file itself in its place, with the right to read it, or delete it.',
  ),
  'broken-encoding': rule<object>(
    () => 'The file is not valid UTF-8 from here on.',
    () => 'Save it as UTF-8 (with or without a byte order mark).',
  ),
  'control-character': rule<{ code: string; others: number }>(
    ({ code }) => `The character ${code} cannot be shown and does not belong in text.`,
    ({ others }) => `Delete it${andOthers(others)}.`,
  ),
  'reordering-character': rule<{ code: string; others: number }>(
    ({ code }) =>
      `The character ${code} shows readers the letters after it in another order than they are recorded.`,
    ({ others }) =>
      `Delete it${andOthers(others)}: Arabic and Hebrew are shown from right to left without it.`,
  ),
  'too-large': rule<{ what: string; is: number; most: number }>(
    ({ what, is, most }) =>
      `There are ${is.toLocaleString('en')} ${what}; no more than ${most.toLocaleString('en')} are read.`,
    ({ what }) =>
      what.includes('image')
        ? 'Save a smaller copy of it.'
        : 'Part it in several, or take out what came in by mistake.',
  ),
  'missing-article': rule<{ article: string; original: string }>(
    ({ article, original }) =>
      `The article "${article}" has no original edition, which on this site is in "${original}".`,
    ({ original }) => `Add ${original}.mdx to its folder, or delete the folder.`,
  ),
  'unknown-language': rule<{ language: string; known: readonly string[] }>(
    ({ language, known }) =>
      `The site has no language "${language}" (it has ${known.join(', ')}): this file would never be shown.`,
    ({ language }) => `Add '${language}' to languages in site.config.ts, or delete the file.`,
  ),
  'bad-id': rule<{ id: string; suggestion: string }>(
    ({ id }) =>
      id.length <= 7 && /^[a-z0-9]+$/.test(id)
        ? `The id "${id}" is the name of a device on Windows: no file can be called so there.`
        : kebabCase.test(id)
          ? `The id "${id.slice(0, 40)}…" has ${id.length} characters, which is too many: files are named after it.`
          : `The id "${id}" is not in kebab-case (lower-case letters, digits, single hyphens).`,
    ({ suggestion }) => `Call it "${suggestion}".`,
  ),

  // YAML, frontmatter and attributes
  'broken-yaml': rule<{ detail: string }>(
    ({ detail }) => `This is not YAML: ${lowerFirst(detail)}`,
    () => 'Correct it: indent with blanks, and put quotes around text with a colon, a hash or quotes in it.',
  ),
  'missing-frontmatter': rule<object>(
    () => 'The article does not begin with frontmatter.',
    () => 'Begin the file with a line ---, then title, standfirst, authors, published and origin, then ---.',
  ),
  'missing-field': rule<{ field: string; of: string }>(
    ({ field, of }) => `${of} has no "${field}".`,
    ({ field }) => `Add ${field}.`,
  ),
  'unknown-field': rule<{ field: string; of: string; near: string | undefined; known: readonly string[] }>(
    ({ field, of }) => `${of} has no field called "${field}".`,
    ({ near, known }) => meant(near, oneOf(known)),
  ),
  'invalid-field': rule<{ field: string; detail: string }>(
    ({ field, detail }) => `${field} cannot be read: ${lowerFirst(detail)}`,
    () => 'Write it in the form that CONTRACT.md shows under Content.',
  ),
  'unknown-word': rule<{ field: string; word: string; near: string | undefined; known: readonly string[] }>(
    ({ field, word }) => `"${word}" is not a word for ${field}.`,
    ({ near, known }) => meant(near, oneOf(known)),
  ),
  'impossible-date': rule<{ value: string }>(
    ({ value }) => `"${value}" is not a date of the calendar.`,
    () =>
      'Write a real date as 2024-11-18 (where a period is allowed also 2024, 2024-11 or, the earlier first, 2024-11-10/2024-11-16).',
  ),
  'impossible-coordinates': rule<object>(
    () => 'These coordinates are nowhere on Earth.',
    () => 'Write [latitude, longitude] in degrees: -90 to 90, then -180 to 180.',
  ),
  'unsafe-address': rule<{ url: string }>(
    ({ url }) => `The address "${url}" is not one a reader can safely follow.`,
    () => 'Use a whole address that begins with https:// or http://.',
  ),
  'bad-figures': rule<{ figure: string }>(
    ({ figure }) => `The figure "${figure}" cannot be read.`,
    () => 'Write value, unit and, in brackets, a note: 36 percent (share of exports); 23.156 billion USD.',
  ),
  'chart-table': rule<{ wrong: 'none' | 'several' | 'beside' | 'columns' | 'rows' | 'label' | 'points' }>(
    ({ wrong }) =>
      ({
        none: '<Chart> has no table to draw.',
        several: '<Chart> draws one table, and this is another.',
        beside: '<Chart> draws a table, and this is none.',
        columns: 'The table has no column of numbers: the first holds the labels.',
        rows: 'The table has no row to draw.',
        label: 'The row has no label.',
        points: 'A line leads from one date to another, and there is only one.',
      })[wrong],
    ({ wrong }) =>
      ({
        none: 'Put one Markdown table between <Chart …> and </Chart>, with a blank line before and after.',
        several: 'Give it a <Chart> of its own.',
        beside: 'Put it before or after the chart.',
        columns: 'Add one: its name in the first row, a number in every other.',
        rows: 'Add rows, or take the chart out.',
        label: 'Say in its first cell what it is about.',
        points: 'Add rows, or write kind="bar".',
      })[wrong],
  ),
  'chart-number': rule<{ cell: string; names: boolean; date: boolean; example: string }>(
    ({ cell, names }) =>
      names
        ? `The column "${cell}" has no number to draw.`
        : `The cell "${cell}" is no number in this language.`,
    ({ example, date }) =>
      date
        ? 'Dates are drawn by kind="bar": in two columns, from and until, a month or a day in each, and no other column beside them.'
        : `Write numbers as ${example}, and – where there is none.`,
  ),
  'chart-date': rule<{
    wrong: 'point' | 'twice' | 'begin' | 'missing' | 'end' | 'order';
    cell: string;
    from?: string;
  }>(
    ({ wrong, cell, from = '' }) =>
      ({
        point: `"${cell}" is no date.`,
        twice: `The date "${cell}" stands here for the second time.`,
        begin: `"${cell}" is no date.`,
        missing: 'Nothing says when it began.',
        end: `"${cell}" is no date.`,
        order: `It ends (${cell}) before it begins (${from}).`,
      })[wrong],
    ({ wrong }) =>
      ({
        point: 'Write a year, a month or a day as 2016, 2016-05 or 2016-05-31, or choose kind="bar".',
        twice: 'Keep one row for each date.',
        begin: 'Write when it began: a year, a month or a day as 2016, 2016-05 or 2016-05-31.',
        missing: 'Write a date, if only the year; it is the end that may be left open.',
        end: 'Write a year, a month or a day as 2016, 2016-05 or 2016-05-31, and – for an end that is still to come.',
        order:
          'Correct one of the two: the first column of dates is when it begins, the second when it ends.',
      })[wrong],
  ),
  'chart-units': rule<{ units: readonly string[] }>(
    ({ units }) => `The table counts in ${listed(units)}: one axis cannot show both.`,
    () => 'Bring all numbers into one unit, or make a chart of each.',
  ),
  'bad-quote': rule<{ words: number; most: number }>(
    ({ words, most }) =>
      `The quote has ${words} words, and ${most} are the most that are quoted of a source.`,
    () => 'Keep the words that bear on the claim, with … for what is left out.',
  ),
  'duplicate-field': rule<{ name: string }>(
    ({ name }) => `"${name}" stands here for the second time.`,
    () => 'Keep one of them.',
  ),

  // Words of the interface
  'unknown-placeholder': rule<{
    field: string;
    hole: string;
    near: string | undefined;
    known: readonly string[];
  }>(
    ({ field, hole }) => `"${field}" speaks of {${hole}}, which nothing fills in.`,
    ({ near, known, hole }) =>
      known.length === 0
        ? `Delete {${hole}}: nothing is filled in here.`
        : meant(near && `{${near}}`, oneOf(known.map((name) => `{${name}}`))),
  ),
  'missing-placeholder': rule<{ field: string; hole: string }>(
    ({ field, hole }) => `"${field}" does not say {${hole}}, which English says here.`,
    ({ hole }) => `Put {${hole}} where it belongs in the sentence.`,
  ),
  'broken-placeholder': rule<{ field: string }>(
    ({ field }) => `"${field}" holds a brace that belongs to no name, and readers would see it.`,
    () => 'Write a name between two braces, without blanks: {count}.',
  ),
  'bad-plural': rule<{
    field: string;
    language: string;
    form: { readonly name: string; readonly missing: boolean } | undefined;
    known: readonly string[];
  }>(
    ({ field, language, form }) => {
      if (!form) return `"${field}" has one form, and ${language} counts in several.`;
      return form.missing
        ? `"${field}" has no form "${form.name}", which ${language} needs.`
        : `"${form.name}" is no form in which ${language} counts.`;
    },
    ({ form, known }) => (form?.missing ? `Add ${form.name}: …` : `Write ${known.join(', ')}, a form each.`),
  ),
  'missing-words': advice<{ language: string; message: string | undefined; others: number }>(
    ({ language, message, others }) => {
      if (message === undefined)
        return `There are no words in "${language}": readers see the interface in English.`;
      return others === 0
        ? `The words in "${language}" lack "${message}": readers see it in another language.`
        : `The words in "${language}" lack "${message}" and ${others} others: readers see them in another language.`;
    },
    ({ language, message }) =>
      message === undefined
        ? `Write content/words/${language}.yaml after src/i18n/en.yaml; what it lacks stays English.`
        : 'Translate it, with every {name} that stands in src/i18n/en.yaml.',
  ),

  'edition-behind': advice<{ id: string; date: string; statement: string; command: string }>(
    ({ id, date, statement }) =>
      `The original of "${id}" was revised on ${date}, and this edition is from before: it says now "${statement}"`,
    ({ command }) =>
      `Let its words follow and review the claim with a reason; where they hold as they are: ${command}`,
  ),
  'untranslated-value': advice<{
    kind: 'claims' | 'units' | 'notes' | 'locators' | 'records';
    values: readonly string[];
    language: string;
  }>(
    ({ kind, values, language }) => {
      const met = "readers of this edition meet the original's words.";
      if (kind === 'claims') return `${listed(values)} say the same as the original, word for word: ${met}`;
      if (kind === 'records') return `What is said of ${listed(values)} is not said in "${language}": ${met}`;
      return `The words in "${language}" have no ${kind} for ${listed(values)}: ${met}`;
    },
    ({ kind, language }) => {
      if (kind === 'claims') return 'Say statement and reason in the language of the edition.';
      if (kind === 'records') return `Add translations: { ${language}: … } to its file.`;
      return `Say them in content/words/${language}.yaml, under ${kind}.`;
    },
  ),

  // MDX
  'broken-mdx': rule<{ detail: string; mend: string | undefined }>(
    ({ detail }) => `This is not MDX: ${detail}`,
    ({ mend }) => mend ?? 'Correct it; a literal < or { in text is written \\< or \\{.',
  ),
  'unclosed-element': rule<{ name: string }>(
    ({ name }) => `<${name}> is not closed in the block where it opens.`,
    ({ name }) =>
      name === 'Claim'
        ? 'Add </Claim> before the end of the paragraph, and of any *emphasis* around it; a passage stays inside one block.'
        : `Add </${name}>: both tags stand in one paragraph, or each on a line of its own.`,
  ),
  'unopened-element': rule<{ name: string }>(
    ({ name }) => `</${name}> closes nothing that was opened in this block.`,
    ({ name }) =>
      `Delete it, or open <${name}>: both tags stand in one paragraph (and the same *emphasis*), or each on a line of its own.`,
  ),
  'foreign-code': rule<{ what: 'import or export' | '{expression}' }>(
    ({ what }) => `An article holds no ${what}: nothing in it can run.`,
    ({ what }) =>
      what === '{expression}'
        ? 'Delete it, or put a value in quotes; a literal { in text is written \\{.'
        : 'Delete it; prose whose line begins with that word begins it with another one.',
  ),
  'raw-html': rule<{ name: string }>(
    ({ name }) => `<${name}> is HTML, and an article holds none.`,
    () => 'Write it in Markdown, or delete it.',
  ),
  'unknown-component': rule<{ name: string; near: string | undefined; known: readonly string[] }>(
    ({ name }) => `There is no component <${name}>.`,
    ({ near, known }) =>
      near !== undefined && known.length === 0
        ? `Write <${near}>.`
        : meant(near && `<${near}>`, oneOf(known)),
  ),
  'misplaced-element': rule<{
    name: string;
    where: string;
    into: 'annotation' | 'between' | 'paragraph';
  }>(
    ({ name, where }) => `<${name}> cannot stand ${where}.`,
    ({ into }) =>
      ({
        annotation: 'Put it inside an <Annotation>.',
        between: 'Put it between two blocks of prose, with a blank line before and after.',
        paragraph: 'Move it into a paragraph of the prose.',
      })[into],
  ),
  'misplaced-block': rule<{ what: string }>(
    ({ what }) => `${what} cannot stand inside an annotation: it is read as a note, in many places.`,
    () => 'Move it into the prose, or write it as text.',
  ),
  'no-footnotes': rule<object>(
    () => 'Footnotes are refused: what a reader must know stands in the prose or in an annotation.',
    () => 'Turn it into an <Annotation> with <Evidence>, or into prose.',
  ),
  'bad-heading': rule<object>(
    () => 'Headings start at ##: the title comes from the frontmatter.',
    () => 'Use ## for a section and ### inside it.',
  ),
  'empty-heading': rule<object>(
    () => 'This heading has no words.',
    () => 'Write the heading, or delete the line.',
  ),
  'image-without-alt': rule<object>(
    () => 'The image says nothing to those who cannot see it.',
    () => 'Describe it: ![what it shows](file.jpg).',
  ),
  'unknown-image': rule<{ url: string; near: string | undefined }>(
    ({ url }) => `The image "${url}" does not stand beside the article.`,
    ({ near }) => meant(near, 'Put the file into the folder of the article and name it here.'),
  ),
  'broken-image': rule<{ url: string }>(
    ({ url }) => `The file "${url}" is not an image that can be measured.`,
    () => 'Save it again as JPEG, PNG, WebP, AVIF or GIF.',
  ),
  'image-by-reference': rule<object>(
    () => 'The image is named by a reference, and its file is not named here.',
    () => 'Write ![what it shows](file.jpg), and delete the definition.',
  ),
  'unknown-reference': rule<{ label: string; near: string | undefined }>(
    ({ label }) => `The link refers to "${label}", and the article has no such definition.`,
    ({ near, label }) =>
      meant(near, `Add [${label}]: https://… below; a literal ][ in text is written \\]\\[.`),
  ),
  'unknown-anchor': rule<{ anchor: string; near: string | undefined }>(
    ({ anchor }) => `The link leads to "#${anchor}", and the article has no such claim.`,
    ({ near }) => meant(near && `#${near}`, 'Name the id of a claim in this article.'),
  ),

  // Editions in other languages
  'edition-attribute': rule<{ name: string; lang: string }>(
    ({ name, lang }) =>
      `"${name}" stands in the edition in "${lang}", and only the original decides it: an edition carries words.`,
    ({ name }) => `Delete ${name} here; readers see that of the original.`,
  ),
  'edition-claim': rule<{ id: string; original: string; missing: boolean }>(
    ({ id, original, missing }) =>
      missing
        ? `The edition lacks the claim "${id}", which ${original} has.`
        : `The edition has the claim "${id}", and ${original} has no such claim.`,
    ({ id, missing, original }) =>
      missing
        ? `Mark its passage with <Claim id="${id}">…</Claim>, and add <Annotation claim="${id}" statement="…">.`
        : `Name the id that the claim has in ${original}, or add it there first.`,
  ),
  'edition-evidence': rule<{
    id: string;
    source: string;
    original: string;
    what: 'missing' | 'extra' | 'order';
  }>(
    ({ id, source, original, what }) =>
      ({
        missing: `The evidence from "${source}" for the claim "${id}" is missing; ${original} cites it.`,
        extra: `The evidence from "${source}" for the claim "${id}" stands only here; ${original} does not cite it.`,
        order: `The evidence from "${source}" for the claim "${id}" stands in another place than in ${original}.`,
      })[what],
    ({ source, original, what }) =>
      ({
        missing: `Add <Evidence source="${source}">…</Evidence>, with the finding in this language.`,
        extra: `Delete it, or cite it in ${original} too.`,
        order: `Put the evidence into the order of ${original}.`,
      })[what],
  ),
  'edition-differs': rule<{ field: string; original: string }>(
    ({ field, original }) => `"${field}" differs from that of ${original}: both are about one analysis.`,
    ({ field, original }) =>
      field.startsWith('<')
        ? `Put in each ${field} that ${original} has, in the same order, and no other.`
        : field === 'findings'
          ? `List the findings of ${original}, in the same order, each with its claim.`
          : `Write the ${field} that ${original} has.`,
  ),

  // Claims
  'duplicate-id': rule<{ id: string; first: string }>(
    ({ id, first }) => `The claim "${id}" is marked a second time; the first stands at ${first}.`,
    () => 'Give this passage an id of its own.',
  ),
  'empty-claim': rule<{ id: string }>(
    ({ id }) => `The claim "${id}" holds no words.`,
    () => 'Put the passage between <Claim …> and </Claim>.',
  ),
  'nested-claim': rule<{ id: string; outer: string }>(
    ({ id, outer }) => `The claim "${id}" stands inside the claim "${outer}".`,
    () => 'Let the first end before the second begins.',
  ),
  'claim-in-link': rule<{ id: string }>(
    ({ id }) => `The claim "${id}" stands inside a link.`,
    () => 'Put the link inside the passage, or beside it.',
  ),
  'claim-crosses-blocks': rule<{ id: string }>(
    ({ id }) => `The claim "${id}" runs over more than one block.`,
    () => 'Mark a passage inside one paragraph, list item or heading.',
  ),
  'claim-without-annotation': rule<{ id: string }>(
    ({ id }) => `The claim "${id}" has no annotation: readers would see a mark without a judgement.`,
    ({ id }) => `Add <Annotation claim="${id}" …> after the paragraph.`,
  ),
  'annotation-without-claim': rule<{ id: string; near: string | undefined }>(
    ({ id }) => `The annotation is about the claim "${id}", and no passage is marked so.`,
    ({ id, near }) => meant(near, `Mark the passage with <Claim id="${id}">…</Claim>.`),
  ),
  'duplicate-annotation': rule<{ id: string; first: string }>(
    ({ id, first }) =>
      `The claim "${id}" is annotated a second time; the first annotation stands at ${first}.`,
    () => 'Join the two, or name the other claim.',
  ),
  'empty-annotation': rule<{ id: string }>(
    ({ id }) => `The annotation of "${id}" does not say why the claim is assessed so.`,
    () => 'Write the reason between <Annotation …> and its evidence.',
  ),
  'empty-entity': rule<{ id: string }>(
    ({ id }) => `<Entity id="${id}"> holds no words.`,
    () => 'Put the name as the text has it between <Entity …> and </Entity>.',
  ),
  'empty-element': rule<{ name: string }>(
    ({ name }) => `<${name}> holds no words.`,
    ({ name }) => `Put the words it is about between <${name} …> and </${name}>, or delete it.`,
  ),
  'filled-element': rule<{ name: string }>(
    ({ name }) =>
      `Something stands inside <${name}>, and it draws what the article says elsewhere: nobody would see it.`,
    ({ name }) => `Write <${name} />, and put this before or after it.`,
  ),
  'undated-claim': rule<{ name: string; id: string }>(
    ({ name, id }) => `<${name}> is to show the claim "${id}" in time, and its annotation has no asOf.`,
    () => 'Add asOf, the time that the claim speaks of, to its annotation, or leave it out here.',
  ),
  'unlocated-entity': rule<{ name: string; id: string }>(
    ({ name, id }) => `<${name}> is to show where "${id}" is, and its file has no coordinates.`,
    ({ id }) => `Add coordinates: [latitude, longitude] to entities/${id}.yaml, or leave it out here.`,
  ),
  'nothing-to-draw': rule<{ name: string; lacking: string | undefined }>(
    ({ name, lacking }) =>
      lacking === undefined
        ? `<${name}> has nothing to draw: the article has no claim that fits all it names.`
        : `<${name}> has nothing to draw: nothing that it could show has ${lacking}.`,
    ({ name, lacking }) =>
      lacking === undefined
        ? `Name others, or delete <${name} />.`
        : `Add ${lacking} to what it is to show, or delete <${name} />.`,
  ),
  'empty-finding': rule<{ source: string }>(
    ({ source }) => `The evidence from "${source}" does not say what the source found.`,
    () => 'Write the finding between <Evidence …> and </Evidence>.',
  ),
  'empty-reply': rule<{ from: string; edition: boolean }>(
    ({ from, edition }) =>
      edition
        ? `The reply of "${from}" has no words here.`
        : `The reply of "${from}" is said to be an answer, and has no words.`,
    ({ edition }) =>
      edition
        ? 'Write it in this language between <Reply …> and </Reply>.'
        : 'Write what they said between <Reply …> and </Reply>; of who gave no answer, status="no-answer" says so.',
  ),
  'unsupported-assessment': rule<{
    assessment: string;
    needs: string;
    has: string;
    left: string | undefined;
  }>(
    ({ assessment, has, left }) =>
      left === undefined
        ? `The evidence does not bear out "${assessment}": it has ${has}.`
        : `The evidence does not bear out "${assessment}": it has ${has}, for sources of the origin's own publisher (${left}) do not count.`,
    ({ assessment, needs }) =>
      `"${assessment}" needs ${needs}. Add such evidence, or choose the assessment it bears out.`,
  ),
  'evidence-from-origin': rule<{ source: string }>(
    ({ source }) => `"${source}" is the text under examination; it cannot be evidence for itself.`,
    () => 'Cite another source; where the claim stands in the text belongs in the locator of the annotation.',
  ),
  'duplicate-evidence': rule<{ source: string; stance: string }>(
    ({ source, stance }) => `"${source}" is cited twice with the stance "${stance}".`,
    () => 'Join the two findings.',
  ),

  // References between files
  'unknown-source': rule<{ id: string; near: string | undefined; file: string; by?: string | undefined }>(
    ({ id, file, by }) =>
      `${by === undefined ? 'The evidence' : `<${by}>`} cites "${id}", and ${folderOf(file)} has no such file.`,
    ({ near, file }) => meant(near, `Add ${file}.`),
  ),
  'unknown-origin': rule<{ id: string; near: string | undefined; file: string }>(
    ({ id, file }) => `The origin is "${id}", and ${folderOf(file)} has no such file.`,
    ({ near, file }) => meant(near, `Add ${file}.`),
  ),
  'unknown-entity': rule<{ id: string; near: string | undefined; file: string }>(
    ({ id, file }) => `"${id}" is no entity: ${folderOf(file)} has no such file.`,
    ({ near, file }) => meant(near, `Add ${file}.`),
  ),
  'unknown-page': rule<{ path: string; near: string | undefined }>(
    ({ path }) => `The link leads to "${path}", and the site has no such page.`,
    ({ near }) =>
      meant(near, 'Name the page of an article, an entity or a source that is there, or drop the link.'),
  ),
  'unknown-claim': rule<{ id: string; near: string | undefined; by?: string | undefined }>(
    ({ id, by }) =>
      `${by === undefined ? 'The finding is about' : `<${by}> names`} the claim "${id}", and the article has none of that id.`,
    ({ near }) => meant(near, 'Name the id of a claim in this article.'),
  ),
  'alias-clash': rule<{ alias: string; other: string }>(
    ({ alias, other }) =>
      `"${alias}" is also a name of "${other}": a reader could not be led to the right one.`,
    () => 'Keep it on one of the two, and write <Entity id="…"> where the other is meant.',
  ),

  // The ledger (CONTRACT.md, Permanence)
  'reserved-id': rule<{ id: string }>(
    ({ id }) => `No article can be called "${id}": the ledger and its commands call a folder so.`,
    () => 'Give its folder another name.',
  ),
  'unreviewed-id': rule<{
    what: string;
    command: string;
    moves: readonly { old: string; command: string }[];
  }>(
    ({ what }) => `${what} not in the ledger yet: what is published is recorded first.`,
    ({ command, moves }) =>
      moves.length === 0
        ? `Run: ${command}`
        : [
            ...moves.map((move) => `If it was "${move.old}" before, run: ${move.command}.`),
            `If it is new, run: ${command}`,
          ].join(' '),
  ),
  'changed-claim': rule<{ id: string; what: string; command: string }>(
    ({ id, what }) => `The claim "${id}" is not as it was reviewed: ${what}.`,
    ({ command }) =>
      `If the judgement holds for it as it is now, run: ${command}. Otherwise mend the article.`,
  ),
  'gone-id': rule<{
    id: string;
    draft: boolean;
    move: string | undefined;
    sure: boolean;
    anyMove: string;
    retire: string;
  }>(
    ({ id, draft }) =>
      `"${id}" was published and ${draft ? 'is a draft now' : 'is gone'}: links to it would lead nowhere.`,
    ({ draft, move, sure, anyMove, retire }) => {
      if (draft) return `Take draft out of its frontmatter. If it is withdrawn, run: ${retire}`;
      if (move !== undefined && sure) return `It has another id now; run: ${move}`;
      return `If it has another id now, run: ${move ?? anyMove}. If it is withdrawn, run: ${retire}`;
    },
  ),
  'used-id': rule<{ id: string; past: string }>(
    ({ id, past }) => `The id "${id}" is taken: it ${past}, and an id is never used again for another thing.`,
    () =>
      'Give this an id of its own. What was moved or retired by mistake is undone in git, in content/ledger.json.',
  ),
  'broken-ledger': rule<{ detail: string }>(
    ({ detail }) => `The ledger cannot be used: ${detail}`,
    () =>
      'After a merge, run: npm run ledger -- status. Otherwise take its last good version from git, and review again what was recorded since.',
  ),
  'broken-status': rule<{ detail: string }>(
    ({ detail }) => `What is known of the sources' addresses cannot be used: ${detail}`,
    () => 'Delete the file, or run: npm run sources -- check. It asks them all, and writes it anew.',
  ),
  'newer-ledger': rule<{ version: number; known: number }>(
    ({ version, known }) =>
      `The ledger was written by a newer Plumbline (version ${version}); this one reads up to version ${known}.`,
    () => 'Update Plumbline, and leave the ledger as it is: it holds what was published.',
  ),
  'future-date': rule<{ id: string; date: string; command: string }>(
    ({ id, date }) =>
      `The ledger says that "${id}" was recorded on ${date}, which is yet to come: nothing could be recorded of it until then.`,
    ({ command }) => `Run: ${command}. The date becomes today's, and that it was another stays on record.`,
  ),
  'unclean-ledger': rule<{ id: string; character: string; others: number; command: string }>(
    ({ id, character, others }) =>
      `What the ledger records of "${id}"${others === 0 ? '' : ` and of ${others} more`} holds ${character}: readers would be shown something else than was recorded.`,
    ({ command }) => `Run: ${command}. It is taken out, and that it stood there stays on record.`,
  ),
  'ledger-conflict': rule<object>(
    () => 'Two branches changed the ledger in the same place, and both versions stand here.',
    () => 'Run: npm run ledger -- status. It joins them, and loses nothing that either recorded.',
  ),

  // Advice: it stops no build, and a site may weigh it otherwise (`rules` in site.config.ts)
  'unlinked-name': advice<{ name: string; type: string }>(
    ({ name }) => `"${name}" looks like a name, and is the name of no entity: readers cannot follow it.`,
    ({ name, type }) =>
      `Run: npm run new -- entity "${name}" --type ${type}. If it is another name of an entity, add it to its aliases.`,
  ),
  'one-publisher': advice<{ id: string; publisher: string }>(
    ({ id, publisher }) => `The claim "${id}" rests on one publisher only: ${publisher}.`,
    () => 'Look for a second one that found it out by itself, or for the primary record.',
  ),
  'speaker-told': advice<{ id: string; speaker: string; verb: string }>(
    ({ id, speaker, verb }) =>
      `The statement of "${id}" tells in other words what ${speaker} ${verb}, and names ${speaker} as who said it.`,
    ({ speaker }) =>
      `Name as speaker who used these words, and list "${speaker}" under entities; or put the words themselves in quotation marks.`,
  ),
  'ceiling-as-count': advice<{ id: string; source: string; stance: string; claimed: string; found: string }>(
    ({ id, source, stance, claimed, found }) =>
      `"${source}" ${stance} the claim "${id}" of ${claimed} with an upper limit, ${found}: a limit is no count.`,
    () => 'Let it qualify, and look for a count.',
  ),
  'stance-and-figures': advice<{
    id: string;
    source: string;
    stance: string;
    claimed: string;
    found: string;
  }>(
    ({ id, source, stance, claimed, found }) =>
      `"${source}" ${stance} the claim "${id}" of ${claimed}, and its own figure is ${found}.`,
    () => 'Choose the stance that fits the finding, or mend the figure.',
  ),
  'plain-markdown': advice<{ signs: string; mend: string }>(
    ({ signs }) => `Markdown does not understand "${signs}" here: readers would see these signs.`,
    ({ mend }) => mend,
  ),
  'surprising-markdown': advice<{ signs: string; made: string; mend: string }>(
    ({ signs, made }) => `Markdown makes ${made} of "${signs}" here, which was hardly meant.`,
    ({ mend }) => mend,
  ),
  'no-archived-copy': advice<{ source: string; others: number }>(
    ({ source, others }) =>
      others === 0
        ? `The source "${source}" has no archived copy: its page may change or go.`
        : `The source "${source}" and ${others} others have no archived copy: their pages may change or go.`,
    ({ source, others }) =>
      `Run: npm run sources -- archive${others === 0 ? ` ${source}` : ''}. It finds a copy or has one made; or add archived: { url: …, date: … }.`,
  ),
  'long-annotation': advice<{ id: string; words: number; usual: number }>(
    ({ id, words, usual }) =>
      `The annotation of "${id}" has ${words} words; half of the others in this article have no more than ${usual}.`,
    () => 'Say less, or make two claims of it.',
  ),
  'unused-source': advice<{ id: string; others: readonly string[] }>(
    ({ id, others }) =>
      others.length === 0
        ? `No claim rests on the source "${id}", and no article examines it.`
        : `No claim rests on these sources, and no article examines them: ${listed([id, ...others])}.`,
    ({ others }) =>
      others.length === 0
        ? 'Cite it in an <Evidence>, or delete the file if it was never published.'
        : 'Cite them in an <Evidence>, or delete the files of those that were never published.',
  ),
  'unused-entity': advice<{ id: string; others: readonly string[] }>(
    ({ id, others }) =>
      others.length === 0
        ? `No article names the entity "${id}", and no claim is about it.`
        : `No article names these entities, and no claim is about them: ${listed([id, ...others])}.`,
    ({ others }) =>
      others.length === 0
        ? 'Add the name that the prose uses to its aliases, or delete the file if it was never published.'
        : 'Add the names that the prose uses to their aliases, or delete the files of those that were never published.',
  ),
  'unrecorded-figure': advice<{ figure: string; id: string }>(
    ({ figure, id }) => `The passage of "${id}" states ${figure}, and its figures do not record it.`,
    () => 'Add it to the figures of the annotation, with its unit.',
  ),
  'long-quotation': advice<{ words: number }>(
    ({ words }) => `The quotation has ${words} words; twelve show what was said.`,
    () => 'Quote the words that matter, and say the rest in your own.',
  ),
  'same-passage': advice<{ id: string; first: string }>(
    ({ id, first }) => `The claim "${id}" marks the same words as the claim "${first}".`,
    () => 'Join the two, or mark the words that each of them is about.',
  ),
} as const;

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);

export type RuleId = keyof typeof rules;
/** What a rule's wording needs to know. */
export type RuleValues<Id extends RuleId> = Parameters<
  (typeof rules)[Id]['reason'] & (typeof rules)[Id]['mend']
>[0];
