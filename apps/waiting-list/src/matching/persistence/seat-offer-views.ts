import type { CourseStartFacts, DeclineReason, SeatOfferState, SeatOfferView } from '@app/contracts';
import { notFound } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { type SeatOfferColumns, seatOfferColumns } from './seat-offer-columns.js';

export interface SeatOfferFilter {
  readonly courseStartId?: string;
  readonly waitingEntryId?: string;
  readonly state?: SeatOfferState;
}

type Row = SeatOfferColumns & { readonly facts: CourseStartFacts };

const select = `select ${seatOfferColumns}, c.facts from seat_offer o join course_start c on c.id = o.course_start_id`;

/** Offers as the scope of the transaction may see them: one's own people, or one's own course starts. */
@Injectable()
export class SeatOfferViews {
  /** Newest first, older than `before`. */
  async list(
    tx: Tx,
    filter: SeatOfferFilter,
    before: string | undefined,
    limit: number,
  ): Promise<readonly SeatOfferView[]> {
    const rows: readonly Row[] = await tx.query(
      `${select} where ($1::uuid is null or o.course_start_id = $1) and ($2::text is null or o.state = $2)
          and ($3::uuid is null or o.waiting_entry_id = $3) and ($4::uuid is null or o.id < $4)
        order by o.id desc limit $5`,
      [filter.courseStartId ?? null, filter.state ?? null, filter.waitingEntryId ?? null, before ?? null, limit],
    );
    return rows.map(toView);
  }

  async one(tx: Tx, id: string): Promise<SeatOfferView> {
    const [row]: readonly Row[] = await tx.query(`${select} where o.id = $1`, [id]);
    if (!row) throw notFound('seat-offer');
    return toView(row);
  }
}

function toView({ facts, ...row }: Row): SeatOfferView {
  const { title, providerId, providerName, placeName, startsOn, times, entryLevels } = facts;
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    waitingEntryId: row.waitingEntryId,
    reference: row.reference,
    courseStartId: row.courseStartId,
    courseStart: { title, providerId, providerName, ...(placeName && { placeName }), startsOn, times, entryLevels },
    offeredAt: row.offeredAt.toISOString(),
    answerBy: row.answerBy.toISOString(),
    ...(row.answeredAt && { answeredAt: row.answeredAt.toISOString() }),
    ...(row.declineReason && { declineReason: row.declineReason as DeclineReason }),
    ...(row.withdrawalReason && { withdrawalReason: row.withdrawalReason }),
  };
}
