import site from '../../site.config.ts';
import { toPath } from '../site/address.ts';
import { address, localeOf, type Locale } from './current.ts';
import { langParam } from '../site/lang-param.ts';

/** A page in another language, or in its own. */
export interface Counterpart {
  readonly lang: string;
  /** How the language calls itself. */
  readonly name: string;
  readonly path: string;
}

/**
 * A page in each language that it stands in, its own among them: the same path below each language's folder.
 *
 * @returns nothing where it stands in one language only.
 */
export function counterpartsOf(
  { lang }: Locale,
  path: string,
  languages: readonly string[] = site.languages,
): Counterpart[] {
  const folderOf = (code: string): string => toPath(address, langParam(code) === undefined ? '' : `${code}/`);
  if (languages.length < 2) return [];
  const below = path.slice(folderOf(lang).length);
  return languages.map((code) => ({
    lang: code,
    name: localeOf(code).words.language.name,
    path: folderOf(code) + below,
  }));
}
