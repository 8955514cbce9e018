import type { DeclineReason } from '@app/contracts';
import type { CourseStartId, MemberId, OrganisationId, SeatOfferId, WaitingEntryId } from '@app/kernel';
import type { SeatOffer, WithdrawalReason } from '../domain/seat-offer.js';

/** A row of seat_offer as the queries here read it. */
export interface SeatOfferColumns {
  readonly id: string;
  readonly version: number;
  readonly state: SeatOffer['state'];
  readonly waitingEntryId: string;
  readonly reference: string;
  readonly courseStartId: string;
  readonly providerId: string;
  readonly referringOrganisationId: string;
  readonly caseManagerId: string | null;
  readonly offeredAt: Date;
  readonly answerBy: Date;
  readonly answeredAt: Date | null;
  readonly declineReason: string | null;
  readonly withdrawalReason: string | null;
}

export const seatOfferColumns = `
  o.id, o.version, o.state, o.waiting_entry_id as "waitingEntryId", o.reference, o.course_start_id as "courseStartId",
  o.provider_id as "providerId", o.referring_organisation_id as "referringOrganisationId",
  o.case_manager_id as "caseManagerId", o.offered_at as "offeredAt", o.answer_by as "answerBy",
  o.answered_at as "answeredAt", o.decline_reason as "declineReason", o.withdrawal_reason as "withdrawalReason"`;

/** Rows were written by this feature, so their words are taken for what they say. */
export function toSeatOffer(row: SeatOfferColumns): SeatOffer {
  const promised = {
    id: row.id as SeatOfferId,
    version: row.version,
    waitingEntryId: row.waitingEntryId as WaitingEntryId,
    reference: row.reference,
    courseStartId: row.courseStartId as CourseStartId,
    providerId: row.providerId as OrganisationId,
    referringOrganisationId: row.referringOrganisationId as OrganisationId,
    ...(row.caseManagerId && { caseManagerId: row.caseManagerId as MemberId }),
    offeredAt: row.offeredAt,
    answerBy: row.answerBy,
  };
  const answeredAt = row.answeredAt ?? row.offeredAt;
  switch (row.state) {
    case 'open':
    case 'expired':
      return { ...promised, state: row.state };
    case 'accepted':
      return { ...promised, state: 'accepted', answeredAt };
    case 'declined':
      return { ...promised, state: 'declined', answeredAt, declineReason: row.declineReason as DeclineReason };
    case 'withdrawn':
      return {
        ...promised,
        state: 'withdrawn',
        ...(row.answeredAt && { answeredAt: row.answeredAt }),
        withdrawalReason: row.withdrawalReason as WithdrawalReason,
      };
  }
}
