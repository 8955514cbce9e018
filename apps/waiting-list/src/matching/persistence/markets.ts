import type { CourseStartFacts } from '@app/contracts';
import { type CalendarDate, type CourseStartId, calendarDateOf, dayNumber, type WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { withoutUnanswerable } from '../domain/closing.js';
import type { ChangedAt, Moment } from '../domain/issue-offers.js';
import type { Market, Seeker } from '../domain/market.js';
import { workingDaysAt } from '../working-days.js';
import {
  type CourseStartColumns,
  type SeekerColumns,
  seekerColumns,
  toCourseStart,
  toSeeker,
} from './market-columns.js';

/** The market at one moment, and what is needed to act on a plan for it later without trusting it blindly. */
export interface LoadedMarket {
  readonly market: Market;
  readonly moment: Moment;
  readonly changedAt: ChangedAt;
  readonly facts: ReadonlyMap<CourseStartId, CourseStartFacts>;
  /** The version of each entry that was looked at, and where its holidays are kept. */
  readonly seen: ReadonlyMap<WaitingEntryId, { readonly version: number; readonly municipality: string }>;
}

/** Which course starts are looked at: those one can begin, or, to explain, also those one no longer can. */
export type View = 'to-match' | 'to-explain';

const wanted: Record<View, string> = {
  'to-match': `c.status in ('published', 'postponed', 'started') and c.entry_closes_on >= $1::date`,
  'to-explain': `c.status in ('published', 'postponed', 'started', 'cancelled') and c.entry_closes_on >= $1::date - 14`,
};

@Injectable()
export class Markets {
  async load(tx: Tx, now: Date, today: CalendarDate, view: View = 'to-match'): Promise<LoadedMarket> {
    const people = await this.people(tx);
    const courseStarts = await this.courseStarts(tx, today, view);
    const asOf = dayNumber(today);
    const places = new Map(courseStarts.map(({ facts }) => [facts.courseStartId, facts.municipality]));
    const market = { asOf, seekers: people.map(toSeeker), courseStarts: courseStarts.map(toCourseStart) };
    return {
      market: withoutUnanswerable(market, now, ({ id }) => workingDaysAt(places.get(id))),
      moment: { asOf, instant: now.getTime() },
      changedAt: new Map(
        courseStarts.map(({ facts, changedAt }) => [facts.courseStartId as CourseStartId, changedAt.getTime()]),
      ),
      facts: new Map(courseStarts.map(({ facts }) => [facts.courseStartId as CourseStartId, facts])),
      seen: new Map(people.map(({ id, version, municipality }) => [id as WaitingEntryId, { version, municipality }])),
    };
  }

  /** With the course starts one could no longer begin, at the database's time. */
  async toExplain(tx: Tx): Promise<LoadedMarket> {
    const [row]: readonly { readonly now: Date }[] = await tx.query('select now() as now');
    const now = row?.now ?? new Date(Number.NaN);
    return this.load(tx, now, calendarDateOf(now), 'to-explain');
  }

  /** One person, whether in the market or not. */
  async seeker(tx: Tx, id: WaitingEntryId): Promise<Seeker | undefined> {
    const [row]: readonly SeekerColumns[] = await tx.query(`${selectPeople} where e.id = $1`, [id]);
    return row && toSeeker(row);
  }

  private people(tx: Tx): Promise<readonly SeekerColumns[]> {
    return tx.query(`${selectPeople} where e.state = 'waiting'`);
  }

  private courseStarts(tx: Tx, today: CalendarDate, view: View): Promise<readonly CourseStartColumns[]> {
    return tx.query(
      `select c.facts, c.changed_at as "changedAt", coalesce(p.held, 0) as held, coalesce(p.accepted, 0) as accepted
         from course_start c
         left join (select course_start_id, count(*) filter (where state = 'held')::int as held,
                           count(*) filter (where state = 'confirmed')::int as accepted
                      from place group by 1) p on p.course_start_id = c.id
        where ${wanted[view]} order by c.starts_on, c.id`,
      [today],
    );
  }
}

const selectPeople = `
  select ${seekerColumns}, d.declined from waiting_entry e
    left join (select waiting_entry_id, array_agg(course_start_id) as declined
                 from declined_course_start group by 1) d on d.waiting_entry_id = e.id`;
