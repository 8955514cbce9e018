import { aMarket, createEngine } from '@app/allocation';

const town = { persons: 600, courses: 40, towns: 6, width: 30_000, height: 30_000 };
const rounds = 40;

/** Runs the engine on a made-up town, a fifth of a second, so that its code is compiled as it is in a service that has run for a while. */
export function warmUp(): void {
  const market = aMarket(town, 1);
  for (let round = 0; round < rounds; round += 1) createEngine(market);
}
