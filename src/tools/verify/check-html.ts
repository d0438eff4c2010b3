import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Fault } from './faults.ts';

/** One configuration for all pages, made once: to make it took as long as to look at a page. */
class OneConfig extends StaticConfigLoader {
  #one: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(handle: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.#one ??= super.getConfigFor(handle));
  }
}

/**
 * Check pages against the rules of HTML. What is valid in one page is valid in each that is made of the same: only pages
 * that put an element where none before them did are looked at, so the cost grows with the forms there are, not with the
 * pages.
 */
export class HtmlChecker {
  readonly #validator = new HtmlValidate(new OneConfig({ extends: ['html-validate:standard'] }));
  readonly #seen = new Set<string>();

  /** @param shapes how the page puts elements into each other. */
  check(file: string, text: string, shapes: ReadonlySet<string>): Fault[] {
    if (shapes.isSubsetOf(this.#seen)) return [];
    for (const shape of shapes) this.#seen.add(shape);
    return this.#validator.validateStringSync(text, file).results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => ({
        file,
        line,
        column,
        rule: 'invalid-html' as const,
        reason: `${message} (${ruleId})`,
      })),
    );
  }
}
