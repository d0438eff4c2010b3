import type { ZodObject } from 'zod';
import { issue } from '../issues/issue.ts';
import { readAttributes, startOf, type MdxElement } from './mdx.ts';
import type { ArticleState } from './types.ts';

/** What a component takes, in the original and in an edition in another language. */
interface Schemas<Attributes extends ZodObject, Translation extends ZodObject> {
  readonly attributes: Attributes;
  readonly translation: Translation;
}

/** Read the attributes of an element of an edition in another language; one that only its original has is refused as such. */
export function readTranslated<Translation extends ZodObject>(
  element: MdxElement,
  { attributes, translation }: Schemas<ZodObject, Translation>,
  { file, issues, lang }: Pick<ArticleState, 'file' | 'issues' | 'lang'>,
) {
  const isForeign = (name: string): boolean =>
    Object.hasOwn(attributes.shape, name) && !Object.hasOwn(translation.shape, name);
  const foreign = element.attributes
    .filter((one) => one.type === 'mdxJsxAttribute')
    .filter(({ name }) => isForeign(name));
  for (const attribute of foreign)
    issues.push(issue(file, startOf(attribute), 'edition-attribute', { name: attribute.name, lang }));
  const own = element.attributes.filter((one) => !(foreign as unknown[]).includes(one));
  const { data, issues: found, places } = readAttributes({ ...element, attributes: own }, translation, file);
  issues.push(...found);
  return { data, places };
}

/** Whether an edition leaves some of a component's attributes to its original. */
export const isCompleted = ({ attributes, translation }: Schemas<ZodObject, ZodObject>): boolean =>
  Object.keys(attributes.shape).some((name) => !Object.hasOwn(translation.shape, name));
