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
  /** 'open', or the position of the hold-out whose place it is. */
  readonly placeGroup: string;
  /** Codes, tier, dates: what was decided and from what, without person data. */
  readonly grounds: object;
}

export interface IssuedSeats {
  readonly offers: readonly OpenSeatOffer[];
  /** Entries for which a constraint said no. */
  readonly refused: readonly WaitingEntryId[];
}

/** An entry that can be offered a place, as it is now that nobody can change it. */
export interface EntryToOffer {
  readonly version: number;
  readonly municipality: string;
}

export interface LockedEntries {
  readonly now: Date;
  readonly entries: ReadonlyMap<string, EntryToOffer>;
}

@Injectable()
export class NewSeatOffers {
  /** Of these entries those that wait and that nobody is changing, locked until `tx` ends. Never waits. */
  async lock(tx: Tx, ids: readonly string[]): Promise<LockedEntries> {
    const [rows, [clock]]: [readonly (EntryToOffer & { readonly id: string })[], readonly { readonly now: Date }[]] =
      await Promise.all([
        tx.query(
          `select id, version, municipality from waiting_entry where id = any($1::uuid[]) and state = 'waiting'
            order by id for update skip locked`,
          [ids],
        ),
        tx.query('select now() as now'),
      ]);
    const entries = new Map(rows.map(({ id, ...entry }) => [id, entry]));
    return { now: clock?.now ?? new Date(Number.NaN), entries };
  }

  /**
   * Promises places: offer, place and the entry's state at once for each, or none of them. Never waits for a lock.
   * When a constraint says no to one of them, each is tried for itself.
   */
  async issue(tx: Tx, seats: readonly SeatToOffer[]): Promise<IssuedSeats> {
    const offers = await this.attempt(tx, seats);
    if (offers) return { offers, refused: [] };
    if (seats.length === 1) return { offers: [], refused: seats.map(({ waitingEntryId }) => waitingEntryId) };
    const each: IssuedSeats[] = [];
    for (const seat of seats) each.push(await this.issue(tx, [seat]));
    return { offers: each.flatMap((one) => one.offers), refused: each.flatMap((one) => one.refused) };
  }

  /** Undefined when a constraint said no: then nothing happened. */
  private async attempt(tx: Tx, seats: readonly SeatToOffer[]): Promise<readonly OpenSeatOffer[] | undefined> {
    await tx.query('savepoint seats');
    try {
      const wanted = seats.map((seat, turn) => ({ ...seat, turn, id: newId(), changeId: newId() }));
      const rows: readonly SeatOfferColumns[] = await tx.query(issueSql, [JSON.stringify(wanted)]);
      const offers = rows.map(toSeatOffer).filter(isOpen);
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
       "courseStartVersion" int, "answerBy" timestamptz, "policyVersion" text, "placeGroup" text, grounds jsonb)),
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
  room as (
    select s.id, s.capacity, s.capacity - given.places as room from start s
      cross join lateral (select count(*) as places from place p where p.course_start_id = s.id) given),
  free as (
    select r.id, r.room, seat.number, row_number() over (partition by r.id order by seat.number) as turn_here
      from room r cross join lateral (
        select number from generate_series(1, r.capacity) as seat (number)
        except select p.number from place p where p.course_start_id = r.id) seat),
  seated as (
    select fit.*, free.number from fit
      join free on free.id = fit."courseStartId" and free.turn_here = fit.turn_here and fit.turn_here <= free.room),
  o as (
    insert into seat_offer (id, state, waiting_entry_id, reference, course_start_id, provider_id,
                            referring_organisation_id, case_manager_id, offered_at, answer_by, policy_version, place_group, grounds)
    select id, 'open', "waitingEntryId", reference, "courseStartId", provider_id,
           referring_organisation_id, case_manager_id, now(), "answerBy", "policyVersion", "placeGroup", grounds from seated
    returning *),
  held as (
    insert into place (course_start_id, number, state, seat_offer_id, place_group)
    select "courseStartId", number, 'held', id, "placeGroup" from seated),
  moved as (
    update waiting_entry e set state = 'offered', version = e.version + 1, updated_at = now()
      from seated where e.id = seated."waitingEntryId" returning e.id, e.version, seated."changeId"),
  noted as (
    insert into entry_change (id, waiting_entry_id, version, reason, field, before, after)
    select "changeId", id, version, 'offered', 'state', '"waiting"', '"offered"' from moved)
  select ${seatOfferColumns} from o`;
