import { readYaml, type Locate } from '../records/yaml.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { sourceSchema, type Source } from './schema.ts';

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
  return {
    parsed: data && issues.length === 0 ? { source: { ...data, id }, file, locate } : undefined,
    issues,
  };
}
