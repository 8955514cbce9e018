import type { HandoverState } from '@app/contracts';
import type { CalendarDate, CourseStartId, HandoverId, MemberId, OrganisationId, WaitingEntryId } from '@app/kernel';
import type { Handover } from '../domain/handover.js';

export interface HandoverColumns {
  readonly id: string;
  readonly version: number;
  readonly state: HandoverState;
  readonly waitingEntryId: string;
  readonly reference: string;
  readonly senderProviderId: string;
  readonly fromCourseStartId: string;
  readonly referringOrganisationId: string;
  readonly caseManagerId: string | null;
  readonly receiverProviderId: string | null;
  readonly toCourseStartId: string | null;
  readonly consentedOn: string | null;
  readonly consentTextVersion: string | null;
  readonly senderConfirmed: boolean;
  readonly receiverConfirmed: boolean;
}

export const handoverColumns = `
  h.id, h.version, h.state, h.waiting_entry_id as "waitingEntryId", h.reference,
  h.sender_provider_id as "senderProviderId", h.from_course_start_id as "fromCourseStartId",
  h.referring_organisation_id as "referringOrganisationId", h.case_manager_id as "caseManagerId",
  h.receiver_provider_id as "receiverProviderId", h.to_course_start_id as "toCourseStartId",
  to_char(h.consented_on, 'YYYY-MM-DD') as "consentedOn", h.consent_text_version as "consentTextVersion",
  h.sender_confirmed_at is not null as "senderConfirmed", h.receiver_confirmed_at is not null as "receiverConfirmed"`;

/** Rows were written by this feature, so a state comes with what belongs to it. */
export function toHandover(row: HandoverColumns): Handover {
  const base = {
    id: row.id as HandoverId,
    version: row.version,
    waitingEntryId: row.waitingEntryId as WaitingEntryId,
    reference: row.reference,
    senderProviderId: row.senderProviderId as OrganisationId,
    fromCourseStartId: row.fromCourseStartId as CourseStartId,
    referringOrganisationId: row.referringOrganisationId as OrganisationId,
    ...(row.caseManagerId && { caseManagerId: row.caseManagerId as MemberId }),
  };
  const consent = {
    ...(row.consentedOn && { consentedOn: row.consentedOn as CalendarDate }),
    ...(row.consentTextVersion && { consentTextVersion: row.consentTextVersion }),
  };
  const next = {
    ...(row.receiverProviderId && { receiverProviderId: row.receiverProviderId as OrganisationId }),
    ...(row.toCourseStartId && { toCourseStartId: row.toCourseStartId as CourseStartId }),
  };
  const { senderConfirmed, receiverConfirmed } = row;
  const confirmations = row.state === 'accepted' ? { senderConfirmed, receiverConfirmed } : {};
  return { ...base, ...consent, ...next, ...confirmations, state: row.state } as Handover;
}
