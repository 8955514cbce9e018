import type { Random } from './random.js';

/** How much there is of everything; lengths in metres. */
export interface Size {
  readonly persons: number;
  readonly courses: number;
  readonly towns: number;
  readonly width: number;
  readonly height: number;
}

export const sizes = {
  county: { persons: 2_000, courses: 100, towns: 15, width: 40_000, height: 40_000 },
  state: { persons: 40_000, courses: 2_000, towns: 500, width: 240_000, height: 280_000 },
  national: { persons: 400_000, courses: 20_000, towns: 4_000, width: 620_000, height: 850_000 },
} as const satisfies Readonly<Record<string, Size>>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Town extends Point {
  /** How far its houses lie from its middle. */
  readonly spread: number;
}

const southWest: Point = { x: 300_000, y: 5_250_000 };
/** Share of the towns that lie around a bigger one. */
const suburbs = 0.45;

/** Where people live and courses are held. */
export interface Whereabouts {
  home(random: Random): Point;
  school(random: Random): Point;
}

/** Towns as they are: few big ones, many small ones, and suburbs around the big ones. */
export class Country implements Whereabouts {
  private readonly towns: readonly Town[];
  /** Running sums of the weights of the towns. */
  private readonly people: readonly number[];
  private readonly schools: readonly number[];

  constructor(size: Size, random: Random) {
    const towns: Town[] = [];
    for (let rank = 0; rank < size.towns; rank += 1) towns.push(townOf(rank, towns, size, random));
    this.towns = towns;
    this.people = runningSums(towns.map((_, rank) => 1 / (rank + 8)));
    this.schools = runningSums(towns.map((_, rank) => (1 / (rank + 8)) ** 1.15));
  }

  home(random: Random): Point {
    const town = this.townAt(this.people, random);
    return { x: town.x + away(town, random), y: town.y + away(town, random) };
  }

  school(random: Random): Point {
    const town = this.townAt(this.schools, random);
    return { x: town.x + Math.round(away(town, random) / 3), y: town.y + Math.round(away(town, random) / 3) };
  }

  private townAt(sums: readonly number[], random: Random): Town {
    const sought = random.share() * (sums.at(-1) ?? 0);
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > sought) high = middle;
      else low = middle + 1;
    }
    const town = this.towns[low];
    if (!town) throw new RangeError('a country needs a town');
    return town;
  }
}

function townOf(rank: number, bigger: readonly Town[], { width, height }: Size, random: Random): Town {
  const spread = Math.round(600 + 6_000 / Math.sqrt(rank + 1));
  if (rank > 5 && random.happens(suburbs)) {
    const centre = random.oneOf(bigger.slice(0, Math.ceil(bigger.length / 5)));
    const near = () => Math.round(random.bell() * 9_000);
    return { x: centre.x + near(), y: centre.y + near(), spread };
  }
  return { x: southWest.x + random.whole(0, width), y: southWest.y + random.whole(0, height), spread };
}

function away({ spread }: Town, random: Random): number {
  return Math.round(random.bell() * spread);
}

function runningSums(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum;
  });
}
