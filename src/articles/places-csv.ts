import { byClaims, type Placed } from '../pictures/map/marks.ts';
import { toCsv } from '../records/csv.ts';

/** What a map shows, as data: the places with the most claims first. */
export const toPlacesCsv = (places: readonly Placed[]): string =>
  toCsv([
    ['id', 'name', 'latitude', 'longitude', 'claims'],
    ...places
      .toSorted(byClaims)
      .map(({ id, name, coordinates: [latitude, longitude], claims }) => [
        id,
        name,
        latitude,
        longitude,
        claims.size,
      ]),
  ]);
