import type { ComparedFigures, ComparedGroup, ComparedWaiting, PlanComparisonView } from '@app/contracts';
import { minimumCell, minimumForMedian, withheldCells } from '@app/kernel';

/** Somebody who seeks a place, as far as figures about groups need to know. Days count from 1970-01-01. */
export interface Seeking {
  readonly tier: number;
  readonly level: string;
  readonly waitingSince: number;
  /** The day on which their planned course starts. */
  readonly startsOn?: number;
}

/** A plan under one policy. */
export interface PlanOutline {
  readonly seeking: ReadonlyMap<string, Seeking>;
  /** Offers that would go out next. */
  readonly due: number;
}

/** What becomes of the same people under two policies, in figures that tell nothing about one of them. */
export function comparePlans(
  before: PlanOutline,
  after: PlanOutline,
  countyOf: (person: string) => string,
  asOf: string,
): PlanComparisonView {
  const byTier = new Tally();
  const byLevel = new Tally();
  const byCounty = new Tally();
  const all = new Tally();
  for (const id of new Set([...before.seeking.keys(), ...after.seeking.keys()])) {
    const [was, is] = [before.seeking.get(id), after.seeking.get(id)];
    const someone = is ?? was;
    if (!someone) continue;
    const fate = fateOf(was, is);
    all.count('all', fate);
    byTier.count(String(someone.tier), fate);
    byLevel.count(someone.level, fate);
    byCounty.count(countyOf(id), fate);
  }
  const { key: _, ...total } = all.shown()[0] ?? { key: 'all' };
  return {
    asOf,
    minimumCell,
    total,
    waitingBefore: waiting(before),
    waitingAfter: waiting(after),
    offersBefore: before.due,
    offersAfter: after.due,
    byTier: byTier.shown(),
    byLevel: byLevel.shown(),
    byCounty: byCounty.shown(),
  };
}

const figures = ['people', 'plannedBefore', 'plannedAfter', 'earlier', 'later'] as const;
const changes = ['newlyPlanned', 'noLongerPlanned'] as const;
type Figure = (typeof figures)[number] | (typeof changes)[number];

function fateOf(was: Seeking | undefined, is: Seeking | undefined): ReadonlySet<Figure> {
  const fate = new Set<Figure>(['people']);
  const [before, after] = [was?.startsOn, is?.startsOn];
  if (before !== undefined) fate.add('plannedBefore');
  if (after !== undefined) fate.add('plannedAfter');
  if (before === undefined && after !== undefined) fate.add('newlyPlanned');
  if (before !== undefined && after === undefined) fate.add('noLongerPlanned');
  if (before !== undefined && after !== undefined && after < before) fate.add('earlier');
  if (before !== undefined && after !== undefined && after > before) fate.add('later');
  return fate;
}

/** Counts by group, shown without those that are too small to be shown. */
class Tally {
  readonly #groups = new Map<string, Map<Figure, number>>();

  count(key: string, fate: ReadonlySet<Figure>): void {
    const group = this.#groups.get(key) ?? new Map<Figure, number>();
    for (const figure of fate) group.set(figure, (group.get(figure) ?? 0) + 1);
    this.#groups.set(key, group);
  }

  shown(): readonly (ComparedGroup & ComparedFigures)[] {
    const groups = [...this.#groups].sort(([a], [b]) => (a < b ? -1 : 1));
    const visible = new Map(
      [...figures, ...changes].map((figure) => {
        const counts = groups.map(([, group]) => group.get(figure) ?? 0);
        const hidden = withheldCells(counts);
        return [figure, counts.map((count, at) => (hidden.has(at) ? undefined : count))];
      }),
    );
    return groups.map(([key], at) => {
      const counts = [...visible].map(([figure, shown]) => [figure, shown[at]] as const);
      return { key, ...Object.fromEntries(counts.filter(([, count]) => count !== undefined)) };
    });
  }
}

function waiting({ seeking }: PlanOutline): ComparedWaiting {
  const days = [...seeking.values()]
    .flatMap(({ startsOn, waitingSince }) => (startsOn === undefined ? [] : [startsOn - waitingSince]))
    .sort((a, b) => a - b);
  if (days.length < minimumForMedian) return {};
  return { medianDays: nth(days, 0.5), p90Days: nth(days, 0.9) };
}

/** The smallest value that so much of all reaches at most. */
function nth(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}
