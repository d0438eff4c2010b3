import { newEntity } from '../../../src/tools/new/new-entity.ts';
import type { LoadedContent } from '../../../src/content/load-content.ts';
import { entityTypes, type EntityType } from '../../../src/entities/entity-types.ts';
import { guessType } from '../../../src/entities/unknown-names.ts';
import { nearest } from '../../../src/issues/nearest.ts';
import { askOne, askText, isAsking } from '../ask.ts';
import { writeNew } from '../write-new.ts';
import { createEntities } from './entities.ts';
import { idFor, isOneLine, say, type Flags } from './flags.ts';

/** Add a person, place, organisation … @returns whether it was written. */
export async function createEntity(flags: Flags, content: LoadedContent): Promise<boolean> {
  if (flags.from !== undefined) {
    const other = Object.keys(flags).find((flag) => flag !== 'from');
    if (other !== undefined) return say(`--from reads a table of names: ${other} stands there, in a column.`);
    return createEntities(flags.from, content);
  }
  const { parsed } = content;
  const asking = isAsking() && flags.title === undefined;
  const name = flags.title ?? (asking ? await askText('Name, as the prose writes it') : '');
  if (name.trim() === '') return say('An entity needs a name: npm run new -- entity "Name"');
  if (![name, ...(flags.alias ?? [])].every((each) => isOneLine('A name', each))) return false;
  const id = idFor(flags, name);
  if (id === undefined) return false;
  const guess = guessType(name);
  const type = flags.type ?? (asking ? await askOne('What is it?', entityTypes, guess) : guess);
  if (!isType(type)) {
    const near = nearest(type, entityTypes);
    return say(
      `"${type}" is no type of entity. ${near ? `Did you mean "${near}"? ` : ''}Use one of ${entityTypes.join(', ')}.`,
    );
  }
  const listed = async (message: string): Promise<string[]> =>
    (await askText(message, { optional: true })).split(/\s*[;,]\s*/).filter((part) => part !== '');

  const place = flags.coordinates?.split(/\s*,\s*/).map(Number);
  const [latitude, longitude] = place ?? [];
  if (
    place &&
    (latitude === undefined || longitude === undefined || place.length !== 2 || place.some(Number.isNaN))
  )
    return say(
      `The coordinates "${flags.coordinates ?? ''}" are not LATITUDE,LONGITUDE in degrees: --coordinates=-12.05,-77.03`,
    );

  const file = newEntity(id, {
    name,
    type,
    aliases: flags.alias ?? (asking ? await listed('Other names, with commas between') : []),
    description:
      flags.description ??
      (asking ? await askText('What it is, in one sentence', { optional: true }) : undefined),
    ...(latitude !== undefined && longitude !== undefined ? { coordinates: [latitude, longitude] } : {}),
    sameAs: flags['same-as'] ?? (asking ? await listed('Its address at Wikidata or elsewhere') : []),
  });
  const known = parsed.entities.find(({ file: path }) => path.endsWith(`/${file.path}`));
  if (known)
    return say(
      `${known.file} is there already: "${known.entity.name}". Add the name to its aliases, or choose another --id.`,
    );
  const written = await writeNew([file]);
  if (!written) return false;
  console.log(`New: ${written.join()}`);
  if (flags.type === undefined && !asking)
    console.log(`Its type is a guess: ${type}. Change it if it is ${others(type)}.`);
  console.log(
    [
      '',
      'Next:',
      '- Write its name: the prose links it and its aliases, the first time in each section.',
      `- Once a published analysis names it, put it on record: npm run review -- entities/${id}`,
      '- npm run check says what is missing.',
    ].join('\n'),
  );
  return true;
}

const isType = (word: string): word is EntityType => (entityTypes as readonly string[]).includes(word);
const others = (type: EntityType): string => {
  const rest = entityTypes.filter((word) => word !== type);
  return `${rest.slice(0, -1).join(', ')} or ${rest.at(-1) ?? ''}`;
};
