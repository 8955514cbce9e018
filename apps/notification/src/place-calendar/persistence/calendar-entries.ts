import type { CourseStartFacts, SeatOfferFacts } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { PlaceEvent } from '../domain/place-event.js';

export interface CalendarEntry {
  readonly seatOfferId: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly reference: string;
  readonly language: 'de' | 'en';
  /** Undefined when the member has no mailbox we may write to. */
  readonly address: string | null;
  readonly said: PlaceEvent;
  /** Null: they have not said whether they want entries by mail. */
  readonly wanted: boolean | null;
  /** The place is gone because the course is, also when nobody has said so of the place yet. */
  readonly courseIsOff: boolean;
  readonly waitingEntryId: string;
}

/** An entry with how its course stands, for the calendar that is followed. */
export interface FollowedEntry
  extends Pick<CalendarEntry, 'seatOfferId' | 'sequence' | 'cancelled' | 'reference' | 'said'> {
  readonly courseStartId: string;
  readonly changedAt: Date;
  readonly version: number;
  readonly course: CourseStartFacts;
}

/** Days after its end, or its being off, for which an entry stays in the calendar that is followed. */
const daysKept = 90;

type Followed = readonly { readonly id: string; readonly sequence: number }[];

/** True when an entry says anything else than $3. What was not known on one of both sides is compared with nothing. */
const saysElse = `not (
  said - 'sections' = $3::jsonb - 'sections' - case when said ? 'endsOn' then '{}' else '{endsOn,municipality}'::text[] end
  and coalesce(said->'sections' = $3::jsonb->'sections', true))`;

/** Whoever's subscription `s` is belongs to the office and looks after people there. */
const stillAtWork = `exists (
  select 1 from identity.member m
   where m.id = s.member_id and m.organisation_id = s.organisation_id and m.active
     and m.roles && array['case_manager', 'counsellor'])`;

/** The county still has the domain of their mailbox registered for their office. */
const reachable = `exists (
  select 1 from identity.organisation g, unnest(g.mail_domains) d
   where g.id = s.organisation_id and lower(d) = lower(split_part(s.address, '@', 2)))`;

@Injectable()
export class CalendarEntries {
  /** False when there is one already. */
  async open(
    tx: Tx,
    { seatOfferId, courseStartId, caseManagerId }: SeatOfferFacts,
    said: PlaceEvent,
    courseVersion: number,
  ): Promise<boolean> {
    const rows: readonly object[] = await tx.query(
      `insert into calendar_entry (seat_offer_id, course_start_id, course_version, member_id, said)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning seat_offer_id`,
      [seatOfferId, courseStartId, courseVersion, caseManagerId, JSON.stringify(said)],
    );
    return rows.length === 1;
  }

  async courseStart(tx: Tx, id: string): Promise<CourseStartFacts | undefined> {
    const [row]: readonly { readonly facts: CourseStartFacts }[] = await tx.query(
      'select facts from course_start where id = $1',
      [id],
    );
    return row?.facts;
  }

  /**
   * Entries that say something else of the course start than they did, or that it is off; with their new number. What an
   * entry from before did not say (how long, in which sections) is added without one: nothing has changed.
   */
  async follow(tx: Tx, { courseStartId, version, status }: CourseStartFacts, said: PlaceEvent): Promise<Followed> {
    const [rows]: readonly [Followed] = await tx.query(
      `update calendar_entry set said = $3::jsonb, sequence = sequence + 1, cancelled = $4, changed_at = now()
        where course_start_id = $1 and course_version < $2 and not cancelled
          and ($4 or ${saysElse})
       returning seat_offer_id as id, sequence`,
      [courseStartId, version, JSON.stringify(said), status === 'cancelled'],
    );
    await tx.query(
      `update calendar_entry set course_version = $2, said = case when cancelled then said else $3::jsonb end
        where course_start_id = $1 and course_version < $2`,
      [courseStartId, version, JSON.stringify(said)],
    );
    return rows;
  }

  /** The place is somebody else's. @returns the entry's new number; undefined when there is none, or it was off before */
  async cancel(tx: Tx, seatOfferId: string): Promise<number | undefined> {
    const [rows]: readonly [readonly { readonly sequence: number }[]] = await tx.query(
      `update calendar_entry set cancelled = true, sequence = sequence + 1, changed_at = now()
        where seat_offer_id = $1 and not cancelled returning sequence`,
      [seatOfferId],
    );
    return rows[0]?.sequence;
  }

  /** Who follows by a link: a member of the office who still looks after people. */
  async owner(
    tx: Tx,
    subscriptionId: string,
  ): Promise<{ readonly memberId: string; readonly language: 'de' | 'en' } | undefined> {
    const [row]: readonly { readonly memberId: string; readonly language: 'de' | 'en' }[] = await tx.query(
      `select s.member_id as "memberId", s.language from subscription s
        where s.id = $1 and s.ended_at is null and ${stillAtWork}`,
      [subscriptionId],
    );
    return row;
  }

  /** Of people who are still theirs, soonest first. */
  async ofMember(tx: Tx, memberId: string): Promise<readonly FollowedEntry[]> {
    return tx.query(
      `select e.seat_offer_id as "seatOfferId", e.course_start_id as "courseStartId", e.sequence, e.cancelled, e.said,
              o.facts->>'reference' as reference, e.course_version as version,
              greatest(e.changed_at, (c.facts->>'asOf')::timestamptz) as "changedAt",
              c.facts as course
         from calendar_entry e
         join seat_offer o on o.id = e.seat_offer_id and o.facts->>'caseManagerId' = e.member_id::text
         join course_start c on c.id = e.course_start_id
        where e.member_id = $1
          and case when e.cancelled then e.changed_at > now() - make_interval(days => $2)
                   else (c.facts->>'endsOn')::date > (now() at time zone 'Europe/Berlin')::date - $2::int end
        order by e.said->>'startsOn', e.seat_offer_id`,
      [memberId, daysKept],
    );
  }

  /** With the mailbox of whoever looks after the person; without one when they left, or the person is a colleague's now. */
  async one(tx: Tx, seatOfferId: string): Promise<(CalendarEntry & { readonly courseStartId: string }) | undefined> {
    const [entry]: readonly (CalendarEntry & { readonly courseStartId: string })[] = await tx.query(
      `select e.seat_offer_id as "seatOfferId", e.course_start_id as "courseStartId", e.sequence, e.cancelled, e.said,
              o.facts->>'reference' as reference, coalesce(s.language, 'de') as language, s.address,
              w.invitations as wanted, o.facts->>'waitingEntryId' as "waitingEntryId",
              coalesce(c.facts->>'status' = 'cancelled', false)
                and coalesce(o.facts->>'withdrawalReason', 'course-cancelled') = 'course-cancelled' as "courseIsOff"
         from calendar_entry e
         join seat_offer o on o.id = e.seat_offer_id
         left join course_start c on c.id = e.course_start_id
         left join subscription s on s.member_id = e.member_id and s.active and s.ended_at is null and s.refused_at is null
                                 and o.facts->>'caseManagerId' = e.member_id::text and ${stillAtWork} and ${reachable}
         left join immediate_wish w on w.subscription_id = s.id
        where e.seat_offer_id = $1`,
      [seatOfferId],
    );
    return entry;
  }
}
