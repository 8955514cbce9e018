import type { Market } from '../model/market.js';
import type { Point, Whereabouts } from './country.js';
import type { Random } from './random.js';

/** New people come to where people are, new courses to where there are courses. */
export class Neighbourhood implements Whereabouts {
  constructor(private readonly market: Market) {}

  home(random: Random): Point {
    return near(this.market.persons, 800, random);
  }

  school(random: Random): Point {
    return near(this.market.courses, 300, random);
  }
}

function near(points: readonly Point[], metres: number, random: Random): Point {
  const { x, y } = points.length > 0 ? random.oneOf(points) : { x: 0, y: 0 };
  return { x: x + Math.round(random.bell() * metres), y: y + Math.round(random.bell() * metres) };
}
