import type { CourseStartId, WaitingEntryId } from '@app/kernel';
import { newId, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { OpenSeatOffer, SeatOffer } from '../domain/seat-offer.js';
import { type SeatOfferColumns, seatOfferColumns, toSeatOffer } from './seat-offer-columns.js';

/** One place to be promised, with the versions of what it was decided on. */
export interface SeatToOffer {
  readonly waitingEntryId: WaitingEntryId;
  readonly entryVersion: number;
  readonly courseStartId: CourseStartId;
  readonly courseStartVersion: number;
  readonly answerBy: Date;
  readonly policyVersion: string;
  /** Codes, tier, dates: what was decided and from what, without person data. */
  readonly grounds: object;
}

export interface IssuedSeats {
  readonly offers: readonly OpenSeatOffer[];
  /** Somebody is changing the entry or the course start, or just did. */
  readonly missed: number;
  /** A constraint said no. */
  readonly refused: number;
}

type AlongWith = (offer: OpenSeatOffer) => Promise<void>;

@Injectable()
export class NewSeatOffers {
  /**
   * Promises places: offer, place and the entry's state at once for each, or none of them. Never waits for a lock.
   * When a constraint says no to one of them, each is tried for itself.
   */
  async issue(tx: Tx, seats: readonly SeatToOffer[], alongWith: AlongWith): Promise<IssuedSeats> {
    const offers = await this.attempt(tx, seats, alongWith);
    if (offers) return { offers, missed: seats.length - offers.length, refused: 0 };
    if (seats.length === 1) return { offers: [], missed: 0, refused: 1 };
    const each: IssuedSeats[] = [];
    for (const seat of seats) each.push(await this.issue(tx, [seat], alongWith));
    return {
      offers: each.flatMap((one) => one.offers),
      missed: each.reduce((sum, one) => sum + one.missed, 0),
      refused: each.reduce((sum, one) => sum + one.refused, 0),
    };
  }

  /** Undefined when a constraint said no: then nothing happened. */
  private async attempt(
    tx: Tx,
    seats: readonly SeatToOffer[],
    alongWith: AlongWith,
  ): Promise<readonly OpenSeatOffer[] | undefined> {
    await tx.query('savepoint seats');
    try {
      const wanted = seats.map((seat, turn) => ({ ...seat, turn, id: newId(), changeId: newId() }));
      const rows: readonly SeatOfferColumns[] = await tx.query(issueSql, [JSON.stringify(wanted)]);
      const offers = rows.map(toSeatOffer).filter(isOpen);
      for (const offer of offers) await alongWith(offer);
      await tx.query('release savepoint seats');
      return offers;
    } catch (failure) {
      if (!isConstraint(failure)) throw failure;
      await tx.query('rollback to savepoint seats');
      return undefined;
    }
  }
}

function isOpen(offer: SeatOffer): offer is OpenSeatOffer {
  return offer.state === 'open';
}

/** Class 23 of SQLSTATE: an integrity constraint was violated. Everything else breaks the run. */
function isConstraint(failure: unknown): boolean {
  const { code } = failure instanceof QueryFailedError ? (failure.driverError as { readonly code?: string }) : {};
  return code?.startsWith('23') ?? false;
}

/** Places are given in turn, lowest free number first, as long as there are fewer given than there are. */
const issueSql = `
  with wanted as (
    select * from json_to_recordset($1::json) as w
      (turn int, id uuid, "changeId" uuid, "waitingEntryId" uuid, "entryVersion" int, "courseStartId" uuid,
       "courseStartVersion" int, "answerBy" timestamptz, "policyVersion" text, grounds jsonb)),
  entry as (
    select * from waiting_entry where id in (select "waitingEntryId" from wanted) and state = 'waiting'
       for update skip locked),
  start as (
    select *, max_participants - registered_elsewhere as capacity
      from course_start where id in (select "courseStartId" from wanted) for update skip locked),
  fit as (
    select w.*, e.reference, e.referring_organisation_id, e.case_manager_id, s.provider_id,
           row_number() over (partition by s.id order by w.turn) as turn_here
      from wanted w
      join entry e on e.id = w."waitingEntryId" and e.version = w."entryVersion"
      join start s on s.id = w."courseStartId" and s.version = w."courseStartVersion"),
  free as (
    select s.id, seat.number, row_number() over (partition by s.id order by seat.number) as turn_here,
           s.capacity - (select count(*) from place p where p.course_start_id = s.id) as room
      from start s, generate_series(1, s.capacity) as seat (number)
     where not exists (select 1 from place p where p.course_start_id = s.id and p.number = seat.number)),
  seated as (
    select fit.*, free.number from fit
      join free on free.id = fit."courseStartId" and free.turn_here = fit.turn_here and fit.turn_here <= free.room),
  o as (
    insert into seat_offer (id, state, waiting_entry_id, reference, course_start_id, provider_id,
                            referring_organisation_id, case_manager_id, offered_at, answer_by, policy_version, grounds)
    select id, 'open', "waitingEntryId", reference, "courseStartId", provider_id,
           referring_organisation_id, case_manager_id, now(), "answerBy", "policyVersion", grounds from seated
    returning *),
  held as (
    insert into place (course_start_id, number, state, seat_offer_id)
    select "courseStartId", number, 'held', id from seated),
  moved as (
    update waiting_entry e set state = 'offered', version = e.version + 1, updated_at = now()
      from seated where e.id = seated."waitingEntryId" returning e.id, e.version, seated."changeId"),
  noted as (
    insert into entry_change (id, waiting_entry_id, version, reason, field, before, after)
    select "changeId", id, version, 'offered', 'state', '"waiting"', '"offered"' from moved)
  select ${seatOfferColumns} from o`;
