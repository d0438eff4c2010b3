import * as field from '../../records/fields.ts';

/** The attributes by which an author narrows what of the article's claims is drawn. */
export const narrowing = {
  claims: field.ids.optional().meta({
    title: 'ids',
    description: 'only these claims of the article, a blank between',
    examples: ['police-13000 fourth-strike'],
  }),
  entities: field.ids.optional().meta({
    title: 'ids',
    description: 'only what is about one of these entities, a blank between',
    examples: ['peru apec'],
  }),
};

/** The claims that are left: those named, of these those about one of the entities named. */
export const narrowed = <Claim extends { readonly id: string; readonly entities: readonly { id: string }[] }>(
  {
    claims,
    entities,
  }: { readonly claims?: readonly string[] | undefined; readonly entities?: readonly string[] | undefined },
  all: readonly Claim[],
): Claim[] =>
  all.filter(
    (claim) =>
      (claims?.includes(claim.id) ?? true) &&
      (entities === undefined || claim.entities.some(({ id }) => entities.includes(id))),
  );
