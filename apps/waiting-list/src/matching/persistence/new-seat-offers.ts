import type { CourseStartId, SeatOfferId, WaitingEntryId } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { OpenSeatOffer } from '../domain/seat-offer.js';
import { type SeatOfferColumns, seatOfferColumns, toSeatOffer } from './seat-offer-columns.js';

/** One place to be promised, with the versions of what it was decided on. */
export interface SeatToOffer {
  readonly waitingEntryId: WaitingEntryId;
  readonly entryVersion: number;
  readonly courseStartId: CourseStartId;
  readonly courseStartVersion: number;
  readonly answerBy: Date;
  readonly policyVersion: string;
  /** Codes, tier, dates, distance: what was decided and from what, without person data. */
  readonly grounds: object;
}

/** `missed`: somebody is changing the entry or the course start, or just did; `refused`: a constraint said no. */
export type Issued = OpenSeatOffer | 'missed' | 'refused';

@Injectable()
export class NewSeatOffers {
  /** Promises one place: the offer, its place and the entry's state at once, or none of them. Never waits for a lock. */
  async issue(tx: Tx, seat: SeatToOffer, alongWith: (offer: OpenSeatOffer) => Promise<void>): Promise<Issued> {
    await tx.query('savepoint seat');
    try {
      const [row]: readonly SeatOfferColumns[] = await tx.query(issueSql, [
        newId<SeatOfferId>(),
        seat.waitingEntryId,
        seat.entryVersion,
        seat.courseStartId,
        seat.courseStartVersion,
        seat.answerBy,
        seat.policyVersion,
        JSON.stringify(seat.grounds),
        newId(),
      ]);
      const offer = row && toSeatOffer(row);
      if (offer?.state === 'open') await alongWith(offer);
      await tx.query('release savepoint seat');
      return offer?.state === 'open' ? offer : 'missed';
    } catch (failure) {
      if (!isConstraint(failure)) throw failure;
      await tx.query('rollback to savepoint seat');
      return 'refused';
    }
  }
}

/** Class 23 of SQLSTATE: an integrity constraint was violated. Everything else breaks the run. */
function isConstraint(failure: unknown): boolean {
  const { code } = failure instanceof QueryFailedError ? (failure.driverError as { readonly code?: string }) : {};
  return code?.startsWith('23') ?? false;
}

const room = 'start.max_participants - start.registered_elsewhere';

const issueSql = `
  with entry as (
    select * from waiting_entry where id = $2 and version = $3 and state = 'waiting' for update skip locked),
  start as (
    select * from course_start where id = $4 and version = $5 for update skip locked),
  free as (
    select seat.number from start, generate_series(1, ${room}) as seat (number)
     where (select count(*) from place p where p.course_start_id = start.id) < ${room}
       and not exists (select 1 from place p where p.course_start_id = start.id and p.number = seat.number)
     order by seat.number limit 1),
  o as (
    insert into seat_offer (id, state, waiting_entry_id, reference, course_start_id, provider_id,
                            referring_organisation_id, case_manager_id, offered_at, answer_by, policy_version, grounds)
    select $1, 'open', entry.id, entry.reference, start.id, start.provider_id,
           entry.referring_organisation_id, entry.case_manager_id, now(), $6, $7, $8 from entry, start, free
    returning *),
  seat as (
    insert into place (course_start_id, number, state, seat_offer_id)
    select o.course_start_id, free.number, 'held', o.id from o, free),
  moved as (
    update waiting_entry e set state = 'offered', version = e.version + 1, updated_at = now()
      from o where e.id = o.waiting_entry_id returning e.id, e.version),
  noted as (
    insert into entry_change (id, waiting_entry_id, version, reason, field, before, after)
    select $9, id, version, 'offered', 'state', '"waiting"', '"offered"' from moved)
  select ${seatOfferColumns} from o`;
