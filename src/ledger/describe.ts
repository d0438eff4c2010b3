import {
  evidenceParts,
  judgedParts,
  type EvidenceChange,
  type EvidencePart,
  type JudgedPart,
  type Pair,
  type StateChanges,
} from './changes.ts';

const names: Readonly<Record<(typeof judgedParts)[number], string>> = {
  passage: 'passage',
  sentence: 'sentence around it',
  statement: 'statement',
  kind: 'kind',
  speaker: 'speaker',
  asOf: 'date it speaks of (asOf)',
  claimed: 'figure it gives (claimed)',
  figures: 'figures found',
  assessment: 'assessment',
  rationale: 'rationale',
  replies: 'replies',
};

/** Say what changed, as clauses of a sentence for authors. */
export function describe(changes: StateChanges): string {
  const { evidence, translations } = changes;
  const cited = (what: string, marks: readonly { source: string; stance: string }[] = []): string[] =>
    marks.length === 0
      ? []
      : [`${what} ${marks.map(({ source, stance }) => `"${source}" (${stance})`).join(', ')}`];
  return [
    ...judgedParts.flatMap((part) => {
      const pair = changes[part];
      return pair ? [`the ${names[part]} ${toClause(pair, part)}`] : [];
    }),
    ...cited('the evidence has gained', evidence?.added),
    ...cited('the evidence has lost', evidence?.removed),
    ...(evidence?.changed ?? []).map(describeEvidence),
    ...translations.changed.map((lang) => `its words in "${lang}" changed`),
    ...translations.added.map((lang) => `its words in "${lang}" were never reviewed`),
  ].join('; ');
}

function describeEvidence({ source, stance, parts }: EvidenceChange): string {
  const told = evidenceParts.flatMap((part) => {
    const pair = parts[part];
    return pair ? [`its ${part} ${toClause(pair, part)}`] : [];
  });
  return told.length === 0
    ? `the evidence says something else of "${source}" (${stance})`
    : `of the evidence "${source}" ${told.join(', ')}`;
}

function toClause([before, after]: Pair, part: JudgedPart | EvidencePart): string {
  const [was, is] = part === 'figures' || part === 'replies' ? ['were', 'are'] : ['was', 'is'];
  if (before === '') return `${was} not given and ${is} "${after}"`;
  if (after === '') return `${was} "${before}" and ${is} not given`;
  const [old, now] = shortened(before, after);
  return `${was} "${old}" and ${is} "${now}"`;
}

/** As much as a person compares at a glance. */
const longest = 160;
const around = 40;

/** Of two long texts, the words in which they differ with a few around them. */
function shortened(before: string, after: string): Pair {
  if (Math.max(before.length, after.length) <= longest) return [before, after];
  const same = (at: (text: string, index: number) => string): number => {
    let length = 0;
    const most = Math.min(before.length, after.length);
    while (length < most && at(before, length) === at(after, length)) length += 1;
    return length;
  };
  const start = same((text, index) => text.charAt(index));
  const end = Math.min(
    same((text, index) => text.charAt(text.length - 1 - index)),
    Math.min(before.length, after.length) - start,
  );
  const cut = (text: string): string => {
    const from = text.lastIndexOf(' ', Math.max(0, start - around)) + 1;
    const found = text.indexOf(' ', Math.min(text.length, text.length - end + around));
    const to = found === -1 ? text.length : found;
    return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  };
  return [cut(before), cut(after)];
}
