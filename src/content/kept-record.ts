import { keepIssue, toIssue, type KeptIssue } from '../issues/kept-issue.ts';
import type { Issue } from '../issues/issue.ts';
import type { ContentFile } from '../records/decode.ts';
import { once } from '../records/once.ts';
import type { Locate } from '../records/yaml.ts';
import type { KeptParses } from './kept-parses.ts';

/** A record that can say where its fields stand. */
export interface Located {
  readonly locate: Locate;
}

interface Read<Parsed> {
  readonly parsed: Parsed | undefined;
  readonly issues: Issue[];
}

interface Kept<Parsed> {
  readonly parsed: Omit<Parsed, 'locate'> | undefined;
  readonly issues: readonly KeptIssue[];
}

/** A record as an earlier run read it, else as it is read now. Where its fields stand is looked up only when it is asked. */
export function keptRecord<Parsed extends Located>(
  file: ContentFile,
  store: KeptParses | undefined,
  read: () => Read<Parsed>,
): Read<Parsed> {
  const kept = store?.read(file) as Kept<Parsed> | undefined;
  if (kept) {
    const again = once(read);
    const locate: Locate = (path, part) => {
      const { parsed } = again();
      if (!parsed) throw new Error(`${file.path} was read otherwise before`);
      return parsed.locate(path, part);
    };
    const parsed = kept.parsed && ({ ...kept.parsed, locate } as Parsed);
    return { parsed, issues: kept.issues.map(toIssue) };
  }
  const { parsed, issues } = read();
  store?.write(file, { parsed: parsed && { ...parsed, locate: undefined }, issues: issues.map(keepIssue) });
  return { parsed, issues };
}
