import { readYaml, type Locate } from '../records/yaml.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { isDescription, sourceSchema, type Source } from './schema.ts';

/** A parsed record with the file it came from. */
export interface ParsedSource {
  readonly source: Source;
  readonly file: string;
  readonly locate: Locate;
}

/** Read one file of `sources/`. */
export function parseSource(
  id: string,
  file: string,
  text: string,
): { parsed: ParsedSource | undefined; issues: Issue[] } {
  const { data, issues, locate } = readYaml({ file, text, firstLine: 1, of: 'The source' }, sourceSchema);
  if (data?.id !== undefined && data.id !== id) {
    issues.push(
      issue(file, locate(['id']), 'invalid-field', {
        field: '"id"',
        detail: `the name of the file says "${id}".`,
      }),
    );
  }
  for (const [lang, { title }] of Object.entries(data?.translations ?? {})) {
    const detail = !isDescription(data?.title ?? '')
      ? 'a title that the work itself bears is the same in every language; only a description in square brackets is translated.'
      : 'it is a description too, and stands in square brackets.';
    if (title !== undefined && !(isDescription(data?.title ?? '') && isDescription(title)))
      issues.push(
        issue(file, locate(['translations', lang, 'title']), 'invalid-field', {
          field: `"translations.${lang}.title"`,
          detail,
        }),
      );
  }
  return {
    parsed: data && issues.length === 0 ? { source: { ...data, id }, file, locate } : undefined,
    issues,
  };
}
