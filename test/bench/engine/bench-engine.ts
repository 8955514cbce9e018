import { aMarket, sizes } from '@app/allocation';
import { print } from '../report.js';
import { batch } from './batch.js';
import { cardinality } from './cardinality.js';
import { closings } from './closings.js';
import { events } from './events.js';
import { grownList, rollingYear } from './rolling-year.js';

const seed = 1;
const limits = { county: 10, state: 100, national: 1_500 } as const;
const yearsOfACounty = 3;
/** Small markets take a moment; many rounds let the machine settle. */
const roundsAt = { county: 40, state: 10, national: 3 } as const;

/** (d) The engine alone, in one thread and without a database: G2, G3, G5, G6, G7, G9 at up to national size. */
export function benchEngine(rounds: number): void {
  for (const [name, size] of Object.entries(sizes) as [keyof typeof sizes, (typeof sizes)[keyof typeof sizes]][]) {
    const market = aMarket(size, seed);
    const title = `(d) the engine, ${name}: ${size.persons.toLocaleString('en')} people, ${size.courses.toLocaleString('en')} courses`;
    console.log(`\n${title}`);
    const found = [...batch(name, market, limits[name], Math.max(rounds, roundsAt[name]))];
    if (name !== 'state') found.push(...events(name, market, name === 'county' ? 10_000 : 8_000));
    if (name !== 'county') found.push(cardinality(name, market));
    if (name === 'county') found.push(rollingYear(yearsOfACounty), grownList());
    if (name === 'national') found.push(closings(name, market));
    print(title, found);
  }
}
