import { inSight, type Standing } from './standing.js';

/** A course start somebody else's people could join: where, when and for whom it is. Metres; days since 1970-01-01. */
export interface Joinable extends Standing {
  readonly easting: number;
  readonly northing: number;
  readonly online: boolean;
  readonly startsOn: number;
  readonly levels: readonly string[];
  readonly track: string;
}

export interface Merging {
  readonly other: Joinable;
  /** Which of the two goes on. */
  readonly into: 'this' | 'other';
  readonly together: number;
  readonly minimum: number;
  readonly kilometres: number;
}

/** Two course starts can become one when they lie this close and begin this close to each other. */
export const mergingMetres = 20_000;
export const mergingDays = 28;

/** Course starts that together with this one would reach a minimum and still fit; the nearest first. */
export function mergings(one: Joinable, others: readonly Joinable[]): readonly Merging[] {
  return others
    .filter((other) => other.courseStartId !== one.courseStartId && areAlike(one, other))
    .flatMap((other) => asOne(one, other) ?? [])
    .sort((a, b) => a.kilometres - b.kilometres || (a.other.courseStartId < b.other.courseStartId ? -1 : 1));
}

function areAlike(one: Joinable, other: Joinable): boolean {
  return (
    one.track === other.track &&
    one.levels.some((level) => other.levels.includes(level)) &&
    Math.abs(one.startsOn - other.startsOn) <= mergingDays &&
    metres(one, other) <= mergingMetres
  );
}

/** The one with more people goes on, if everybody fits in and they are enough; otherwise the other one, if that is so there. */
function asOne(one: Joinable, other: Joinable): Merging | undefined {
  const together = inSight(one) + inSight(other);
  const goesOn = ({ minimum, capacity }: Standing) => together >= minimum && together <= capacity;
  const [first, second] = inSight(other) >= inSight(one) ? [other, one] : [one, other];
  const into = goesOn(first) ? first : goesOn(second) ? second : undefined;
  if (!into || inSight(other) === 0) return undefined;
  const kilometres = Math.round(metres(one, other) / 1_000);
  return { other, into: into === one ? 'this' : 'other', together, minimum: into.minimum, kilometres };
}

/** Online courses are near to everything that is online, and to nothing else. */
function metres(one: Joinable, other: Joinable): number {
  if (one.online || other.online) return one.online && other.online ? 0 : Number.POSITIVE_INFINITY;
  return Math.hypot(one.easting - other.easting, one.northing - other.northing);
}
