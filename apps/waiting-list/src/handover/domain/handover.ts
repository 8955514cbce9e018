import {
  type CalendarDate,
  type CourseStartId,
  type HandoverId,
  type MemberId,
  type OrganisationId,
  RuleViolation,
  type WaitingEntryId,
} from '@app/kernel';

interface HandoverBase {
  readonly id: HandoverId;
  readonly version: number;
  readonly waitingEntryId: WaitingEntryId;
  readonly reference: string;
  readonly senderProviderId: OrganisationId;
  readonly fromCourseStartId: CourseStartId;
  readonly referringOrganisationId: OrganisationId;
  readonly caseManagerId?: MemberId;
}

/** The person's agreement that one provider tells the next, and to which wording. No condition for a place. */
export interface Consent {
  readonly consentedOn: CalendarDate;
  readonly consentTextVersion: string;
}

/** The follow-on course and who gives it. */
export interface Next {
  readonly receiverProviderId: OrganisationId;
  readonly toCourseStartId: CourseStartId;
}

interface Confirmations {
  readonly senderConfirmed: boolean;
  readonly receiverConfirmed: boolean;
}

export type Proposed = HandoverBase & { readonly state: 'proposed' };
export type Consented = HandoverBase & Consent & { readonly state: 'consented' };
export type Offered = HandoverBase & Consent & Next & { readonly state: 'offered' };
export type Accepted = HandoverBase & Consent & Next & Confirmations & { readonly state: 'accepted' };
export type Completed = HandoverBase & Consent & Next & { readonly state: 'completed' };
export type Over = HandoverBase & Partial<Consent & Next> & { readonly state: Ending };
export type Ending = 'declined' | 'withdrawn' | 'superseded' | 'expired';
export type Running = Proposed | Consented | Offered | Accepted;
/** Somebody goes from one course to the next: with consent first, then with a place, then with both sides' word. */
export type Handover = Running | Completed | Over;

export const runningStates = ['proposed', 'consented', 'offered', 'accepted'] as const;

/** The hand-over in one of the states in which `what` is possible; a refusal otherwise. */
export function whenIn<S extends Handover['state']>(
  handover: Handover,
  states: readonly S[],
  what: string,
): Extract<Handover, { readonly state: S }> {
  if (!(states as readonly string[]).includes(handover.state)) {
    const detail = `A hand-over that is ${handover.state} cannot be: ${what}.`;
    throw new RuleViolation(`handover.cannot-${what}`, detail, [], 'conflict');
  }
  return handover as Extract<Handover, { readonly state: S }>;
}

export function consent(handover: Proposed, { consentedOn, consentTextVersion }: Consent): Consented {
  return { ...baseOf(handover), state: 'consented', consentedOn, consentTextVersion };
}

/** From here on the receiver sees it. */
export function offer(handover: Consented, { receiverProviderId, toCourseStartId }: Next): Offered {
  return { ...handover, state: 'offered', receiverProviderId, toCourseStartId };
}

export function accept(handover: Offered): Accepted {
  return { ...handover, state: 'accepted', senderConfirmed: false, receiverConfirmed: false };
}

/** The place is gone, the consent is not: ready for the next offer. */
export function returnToConsented(handover: Offered | Accepted): Consented {
  const { consentedOn, consentTextVersion } = handover;
  return { ...baseOf(handover), state: 'consented', consentedOn, consentTextVersion };
}

export function confirmBy(handover: Accepted, side: 'sender' | 'receiver'): Accepted | Completed {
  const confirmed = { ...handover, [`${side}Confirmed`]: true } as Accepted;
  if (!confirmed.senderConfirmed || !confirmed.receiverConfirmed) return confirmed;
  const { senderConfirmed: _, receiverConfirmed: __, ...rest } = confirmed;
  return { ...rest, state: 'completed' };
}

export function end(handover: Running, how: Ending): Over {
  const known: Partial<Consent & Next> = handover.state === 'proposed' ? {} : consentAndNextOf(handover);
  return { ...baseOf(handover), ...known, state: how };
}

function consentAndNextOf(handover: Consented | Offered | Accepted): Partial<Consent & Next> {
  const { consentedOn, consentTextVersion } = handover;
  if (handover.state === 'consented') return { consentedOn, consentTextVersion };
  const { receiverProviderId, toCourseStartId } = handover;
  return { consentedOn, consentTextVersion, receiverProviderId, toCourseStartId };
}

export function baseOf(handover: Handover): HandoverBase {
  const { id, version, waitingEntryId, reference, senderProviderId, fromCourseStartId } = handover;
  const { referringOrganisationId, caseManagerId } = handover;
  return {
    id,
    version,
    waitingEntryId,
    reference,
    senderProviderId,
    fromCourseStartId,
    referringOrganisationId,
    ...(caseManagerId && { caseManagerId }),
  };
}
