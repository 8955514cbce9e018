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
}

type Followed = readonly { readonly id: string; readonly sequence: number }[];

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

  /** Entries that say something else of the course start than they did, or that it is off; with their new number. */
  async follow(tx: Tx, { courseStartId, version, status }: CourseStartFacts, said: PlaceEvent): Promise<Followed> {
    const [rows]: readonly [Followed] = await tx.query(
      `update calendar_entry set said = $3::jsonb, sequence = sequence + 1, cancelled = $4
        where course_start_id = $1 and course_version < $2 and not cancelled and (said <> $3::jsonb or $4)
       returning seat_offer_id as id, sequence`,
      [courseStartId, version, JSON.stringify(said), status === 'cancelled'],
    );
    await tx.query('update calendar_entry set course_version = $2 where course_start_id = $1 and course_version < $2', [
      courseStartId,
      version,
    ]);
    return rows;
  }

  async one(tx: Tx, seatOfferId: string): Promise<(CalendarEntry & { readonly courseStartId: string }) | undefined> {
    const [entry]: readonly (CalendarEntry & { readonly courseStartId: string })[] = await tx.query(
      `select e.seat_offer_id as "seatOfferId", e.course_start_id as "courseStartId", e.sequence, e.cancelled, e.said,
              o.facts->>'reference' as reference, coalesce(s.language, 'de') as language, s.address
         from calendar_entry e
         join seat_offer o on o.id = e.seat_offer_id
         left join subscription s on s.member_id = e.member_id and s.active and s.ended_at is null and s.refused_at is null
        where e.seat_offer_id = $1`,
      [seatOfferId],
    );
    return entry;
  }
}
