import type { DeclineReason, ExplanationHistory, SeatOfferState } from '@app/contracts';
import { notFound, type WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';

type Change = ExplanationHistory['changes'][number];
type Offer = ExplanationHistory['offers'][number];

interface ChangeRow {
  readonly at: Date;
  readonly version: number;
  readonly reason: string;
  readonly field: string;
  readonly memberId: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

interface OfferRow {
  readonly id: string;
  readonly courseStartId: string;
  readonly state: SeatOfferState;
  readonly offeredAt: Date;
  readonly answerBy: Date;
  readonly answeredAt: Date | null;
  readonly declineReason: DeclineReason | null;
  readonly withdrawalReason: string | null;
  readonly policyVersion: string;
  readonly grounds: Readonly<Record<string, unknown>>;
}

/** An offer with what decides which law its course start falls under. */
export interface OfferExplained extends Offer {
  readonly waitingEntryId: WaitingEntryId;
  readonly courseType: string;
  readonly startsOn: string;
}

/** What has happened to an entry, as far as the scope of `tx` may see it: coded values, actors, reasons. */
@Injectable()
export class Histories {
  /** The latest first. */
  async changes(tx: Tx, id: WaitingEntryId, atMost: number): Promise<readonly Change[]> {
    const rows: readonly ChangeRow[] = await tx.query(
      `select e.happened_at as at, e.version, e.reason, e.field, e.member_id as "memberId", e.before, e.after,
              m.roles[1] as role, o.name as organisation
         from entry_change e
         left join identity.member m on m.id = e.member_id
         left join identity.organisation o on o.id = m.organisation_id
        where e.waiting_entry_id = $1 order by e.happened_at desc, e.id desc limit $2`,
      [id, atMost],
    );
    return rows.map(({ at, memberId, role, organisation, ...row }) => ({
      ...row,
      at: at.toISOString(),
      ...(memberId && { memberId }),
      ...(role && organisation && { by: { role, organisation } }),
    }));
  }

  /** The latest first. */
  async offers(tx: Tx, id: WaitingEntryId): Promise<readonly Offer[]> {
    const rows: readonly OfferRow[] = await tx.query(
      `${selectOffers} where o.waiting_entry_id = $1 order by o.id desc`,
      [id],
    );
    return rows.map(toOffer);
  }

  async offer(tx: Tx, id: string): Promise<OfferExplained> {
    const [row]: readonly (OfferRow & Omit<OfferExplained, keyof Offer>)[] = await tx.query(offerExplained, [id]);
    if (!row) throw notFound('seat-offer');
    const { waitingEntryId, courseType, startsOn } = row;
    return { ...toOffer(row), waitingEntryId, courseType, startsOn };
  }
}

const offerColumns = `
  o.id, o.course_start_id as "courseStartId", o.state, o.offered_at as "offeredAt", o.answer_by as "answerBy",
  o.answered_at as "answeredAt", o.decline_reason as "declineReason", o.withdrawal_reason as "withdrawalReason",
  o.policy_version as "policyVersion", o.grounds`;
const selectOffers = `select ${offerColumns} from seat_offer o`;
const offerExplained = `
  select ${offerColumns}, o.waiting_entry_id as "waitingEntryId", c.facts ->> 'courseType' as "courseType",
         c.starts_on::text as "startsOn"
    from seat_offer o join course_start c on c.id = o.course_start_id where o.id = $1`;

function toOffer(row: OfferRow): Offer {
  const { id, courseStartId, state, offeredAt, answerBy, answeredAt, declineReason, withdrawalReason } = row;
  return {
    ...{ id, courseStartId, state, policyVersion: row.policyVersion, grounds: row.grounds },
    offeredAt: offeredAt.toISOString(),
    answerBy: answerBy.toISOString(),
    ...(answeredAt && { answeredAt: answeredAt.toISOString() }),
    ...(declineReason && { declineReason }),
    ...(withdrawalReason && { withdrawalReason }),
  };
}
