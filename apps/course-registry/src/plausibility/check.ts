import { type CalendarDate, Clock, calendarDateOf } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Checked } from './domain/checked.js';
import { belowMinimum, belowMinimumFrom, type Finding, finding, pairCodes } from './domain/finding.js';
import { pairsOf } from './domain/pairs.js';
import { type Compared, Comparisons, type Due } from './persistence/comparisons.js';
import { Findings } from './persistence/findings.js';

/** For injection: how many days before the first one too few registrations are worth a look. */
export const minimumDays = Symbol('minimum days');

/** Looks at course starts: each by itself, beside others, on this day. */
@Injectable()
export class Check {
  constructor(
    private readonly comparisons: Comparisons,
    private readonly findings: Findings,
    private readonly clock: Clock,
    @Inject(minimumDays) private readonly daysBefore: number,
  ) {}

  /** Each at most once. So many statements for all of them, however many they are. */
  async all(tx: Tx, all: readonly Checked[]): Promise<void> {
    if (all.length === 0) return;
    const alone = await this.comparisons.keep(
      tx,
      all.map((checked) => ({ checked, dueOn: this.#dueFrom(checked) })),
    );
    const comparable = all.filter(({ id }) => alone.has(id));
    const found = all.flatMap((checked) => [
      ...checked.noticed.filter(({ code }) => code !== belowMinimum).map((each) => finding(checked, each)),
      ...this.#ofDay(checked),
    ]);
    const looks = all.map(({ id }) => (alone.has(id) ? { id } : { id, spared: pairCodes }));
    const pairs = await this.#pairs(tx, comparable);
    await this.findings.keep(tx, looks, [...found, ...pairs], this.clock.now());
    const others = all.filter(({ id }) => !alone.has(id)).map(({ id }) => id);
    if (others.length > 0) await this.comparisons.lookAgain(tx, others, '-infinity');
  }

  /** Once more, at what depends on the day and on others. Left due while others look at the same right now. */
  async again(tx: Tx, compared: Due): Promise<void> {
    const { id, alone } = compared;
    const sessions = alone ? await this.comparisons.sessionsOf(tx, id) : [];
    const found = [...this.#ofDay(compared), ...(alone ? await this.#pairs(tx, [{ ...compared, sessions }]) : [])];
    const only = alone ? [belowMinimum, ...pairCodes] : [belowMinimum];
    await this.findings.keep(tx, [{ id, only }], found, this.clock.now());
    if (alone) await this.comparisons.lookAgain(tx, [id], this.#dueFrom(compared));
  }

  #ofDay(compared: Compared): Finding[] {
    const from = belowMinimumFrom(compared, this.daysBefore);
    if (from === undefined || from > this.#today()) return [];
    const { registered, minimum, startsOn } = compared;
    return [finding(compared, { code: belowMinimum, values: { registered, minimum, startsOn } })];
  }

  async #pairs(tx: Tx, all: readonly (Compared & Pick<Checked, 'sessions'>)[]): Promise<Finding[]> {
    if (all.length === 0) return [];
    const neighbours = await this.comparisons.neighboursOf(
      tx,
      all.map(({ id }) => id),
    );
    const byId = new Map(all.map((compared) => [compared.id, compared] as const));
    return neighbours.flatMap(({ of, ...neighbour }) => {
      const me = byId.get(of);
      return me ? pairsOf(me, me.sessions, neighbour) : [];
    });
  }

  /** The day on which it must be looked at again, when that day is still to come. */
  #dueFrom(compared: Compared): CalendarDate | undefined {
    const from = belowMinimumFrom(compared, this.daysBefore);
    return from !== undefined && from > this.#today() ? from : undefined;
  }

  #today(): CalendarDate {
    return calendarDateOf(this.clock.now());
  }
}
