import { type CalendarDate, Clock, calendarDateOf } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Checked, CheckedSession } from './domain/checked.js';
import { belowMinimum, belowMinimumFrom, type Finding, finding, pairCodes } from './domain/finding.js';
import { pairsOf } from './domain/pairs.js';
import { type Compared, Comparisons, type Due } from './persistence/comparisons.js';
import { Findings } from './persistence/findings.js';

/** For injection: how many days before the first one too few registrations are worth a look. */
export const minimumDays = Symbol('minimum days');

/** Looks at one course start: by itself, beside others, on this day. */
@Injectable()
export class Check {
  constructor(
    private readonly comparisons: Comparisons,
    private readonly findings: Findings,
    private readonly clock: Clock,
    @Inject(minimumDays) private readonly daysBefore: number,
  ) {}

  async all(tx: Tx, checked: Checked): Promise<void> {
    const alone = await this.comparisons.keep(tx, checked, this.#dueFrom(checked));
    const found = [
      ...checked.noticed.filter(({ code }) => code !== belowMinimum).map((each) => finding(checked, each)),
      ...this.#ofDay(checked),
      ...(alone ? await this.#pairs(tx, checked, checked.sessions) : []),
    ];
    await this.findings.keep(tx, checked.id, alone ? {} : { spared: pairCodes }, found, this.clock.now());
    if (!alone) await this.comparisons.lookAgain(tx, checked.id, '-infinity');
  }

  /** Once more, at what depends on the day and on others. Left due while others look at the same right now. */
  async again(tx: Tx, compared: Due): Promise<void> {
    const { id, alone } = compared;
    const sessions = alone ? await this.comparisons.sessionsOf(tx, id) : [];
    const found = [...this.#ofDay(compared), ...(alone ? await this.#pairs(tx, compared, sessions) : [])];
    await this.findings.keep(
      tx,
      id,
      { only: alone ? [belowMinimum, ...pairCodes] : [belowMinimum] },
      found,
      this.clock.now(),
    );
    if (alone) await this.comparisons.lookAgain(tx, id, this.#dueFrom(compared));
  }

  #ofDay(compared: Compared): Finding[] {
    const from = belowMinimumFrom(compared, this.daysBefore);
    if (from === undefined || from > this.#today()) return [];
    const { registered, minimum, startsOn } = compared;
    return [finding(compared, { code: belowMinimum, values: { registered, minimum, startsOn } })];
  }

  async #pairs(tx: Tx, me: Compared, sessions: readonly CheckedSession[]) {
    const neighbours = await this.comparisons.neighboursOf(tx, me.id);
    return neighbours.flatMap((neighbour) => pairsOf(me, sessions, neighbour));
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
