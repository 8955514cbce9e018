import type { Day, Engine } from '@app/allocation';
import type { PolicyTerms } from '../domain/policy.js';
import type { Area, Weighted } from './areas.js';
import type { CourseRun } from './course-run.js';
import type { Newcomer } from './newcomers.js';
import type { Tally } from './tally.js';

/** Somebody in the simulation and what they have been through. */
export interface Resident extends Newcomer {
  readonly kind: 'first' | 'transition' | 'return';
  readonly registeredOn: Day;
  /** Last day of the course they came out of. */
  readonly endedOn?: Day;
  readonly expiries: number;
}

/** A module that is announced or runs. */
export interface RunningModule {
  readonly run: CourseRun;
  readonly module: number;
  readonly capacity: number;
  /** Who is in it, those who have just begun included. */
  readonly participants: Set<string>;
  readonly registeredAhead: Set<string>;
}

export interface OpenOffer {
  readonly person: string;
  readonly course: string;
  readonly answersOn: Day;
  readonly lapsesAfter: Day;
}

/** What chance and figures decide, the same for every policy. */
export interface Scale {
  readonly seed: number;
  readonly newcomersPerDay: number;
  readonly coursesPerDay: number;
  readonly capacity: number;
  readonly minimum: number;
  readonly alphaShare: number;
  /** Of those who register, who never answers. */
  readonly silentShare: number;
  /** Of those in a module, who is not in the next. */
  readonly leavesPerModule: number;
  readonly homes: ReadonlyMap<Area, Weighted>;
}

/** One county, or several that work as one, on one day: everything the days of a year change. */
export interface County {
  readonly scale: Scale;
  readonly terms: PolicyTerms;
  readonly engine: Engine;
  readonly residents: Map<string, Resident>;
  /** By course id. */
  readonly modules: Map<string, RunningModule>;
  readonly offers: Map<string, OpenOffer>;
  readonly accepted: Map<string, string>;
  readonly count: Count;
}

/** What is counted, from the day on which the warm-up is over. */
export interface Count {
  readonly tally: Tally;
  readonly from: Day;
}

export function emptyCounty(scale: Scale, terms: PolicyTerms, engine: Engine, count: Count): County {
  return {
    scale,
    terms,
    engine,
    residents: new Map(),
    modules: new Map(),
    offers: new Map(),
    accepted: new Map(),
    count,
  };
}

/** Where today is counted; undefined while the county warms up. */
export function tallyOf({ count, engine }: County): Tally | undefined {
  return engine.asOf >= count.from ? count.tally : undefined;
}
