import type { CourseStartId, SeatOfferId, WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { SeatOffer } from '../domain/seat-offer.js';
import { type SeatOfferColumns, seatOfferColumns, toSeatOffer } from './seat-offer-columns.js';

/** An offer locked until the transaction ends, and the database's time at which it was. */
export interface LockedSeatOffer {
  readonly offer: SeatOffer;
  readonly now: Date;
}

/**
 * Everybody locks in the same order, entry, then course start, then offer, so that nobody waits in a circle.
 * Row-level security applies: an offer that is not for the scope of `tx` to see is not there.
 */
@Injectable()
export class SeatOffers {
  async toChange(tx: Tx, id: SeatOfferId): Promise<LockedSeatOffer | undefined> {
    const [found]: readonly SeatOfferColumns[] = await tx.query(
      `select ${seatOfferColumns} from seat_offer o where o.id = $1`,
      [id],
    );
    if (!found) return undefined;
    await tx.query('select 1 from waiting_entry where id = $1 for update', [found.waitingEntryId]);
    await tx.query('select 1 from course_start where id = $1 for update', [found.courseStartId]);
    const [row]: readonly (SeatOfferColumns & { readonly now: Date })[] = await tx.query(
      `select ${seatOfferColumns}, clock_timestamp() as now from seat_offer o where o.id = $1 for update`,
      [id],
    );
    return row && { offer: toSeatOffer(row), now: row.now };
  }

  async dueToExpire(tx: Tx, most: number): Promise<readonly SeatOfferId[]> {
    const rows: readonly { readonly id: SeatOfferId }[] = await tx.query(
      `select id from seat_offer where state = 'open' and answer_by < now() order by answer_by limit $1`,
      [most],
    );
    return rows.map(({ id }) => id);
  }

  /** What is still promised to this entry. */
  async promisedToEntry(tx: Tx, id: WaitingEntryId): Promise<readonly SeatOfferId[]> {
    const rows: readonly { readonly id: SeatOfferId }[] = await tx.query(
      `select o.id from ${promises} and o.waiting_entry_id = $1`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Locks the entries that were promised a place here; answers which. */
  async lockPeople(tx: Tx, id: CourseStartId): Promise<readonly WaitingEntryId[]> {
    const rows: readonly { readonly id: WaitingEntryId }[] = await tx.query(
      `select id from waiting_entry where id in (${peopleHere}) order by id for update`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Whether anybody else was promised a place here meanwhile. */
  async promisedToOthers(tx: Tx, id: CourseStartId, known: readonly WaitingEntryId[]): Promise<boolean> {
    const rows: readonly unknown[] = await tx.query(
      `select 1 from waiting_entry where id in (${peopleHere}) and not id = any($2::uuid[]) limit 1`,
      [id, known],
    );
    return rows.length > 0;
  }

  /** What is still promised on this course start, in the order of the entries, which is the order of locking. */
  async promisedHere(tx: Tx, id: CourseStartId): Promise<readonly SeatOfferId[]> {
    const rows: readonly { readonly id: SeatOfferId }[] = await tx.query(
      `select o.id from ${promises} and o.course_start_id = $1 order by o.waiting_entry_id`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  async save(tx: Tx, offer: SeatOffer): Promise<void> {
    await tx.query(
      `update seat_offer set version = $2, state = $3, answered_at = $4, decline_reason = $5, withdrawal_reason = $6
        where id = $1`,
      [
        offer.id,
        offer.version,
        offer.state,
        'answeredAt' in offer ? offer.answeredAt : null,
        offer.state === 'declined' ? offer.declineReason : null,
        offer.state === 'withdrawn' ? offer.withdrawalReason : null,
      ],
    );
  }

  async confirmPlace(tx: Tx, { id }: SeatOffer): Promise<void> {
    await tx.query(`update place set state = 'confirmed' where seat_offer_id = $1`, [id]);
  }

  async freePlace(tx: Tx, { id }: SeatOffer): Promise<void> {
    await tx.query('delete from place where seat_offer_id = $1', [id]);
  }
}

/** An accepted place is a promise until the course has a result for the person: then it is behind them. */
const promises = `
  seat_offer o left join enrolment n on n.seat_offer_id = o.id
  where (o.state = 'open' or o.state = 'accepted' and n.state in ('expected', 'confirmed'))`;
const peopleHere = `select o.waiting_entry_id from ${promises} and o.course_start_id = $1`;
