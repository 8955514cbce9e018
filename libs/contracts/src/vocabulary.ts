/** Closed lists that providers, services and pages agree on. */
export const courseTypes = [
  'integration',
  'integration-alpha',
  'integration-second-script',
  'integration-intensive',
  'vocational',
  'first-orientation',
  'county',
  'volunteer',
] as const;
export type CourseType = (typeof courseTypes)[number];

export const fundingPaths = ['bamf-entitled', 'bamf-obliged', 'jobcenter', 'county', 'self'] as const;
export type FundingPath = (typeof fundingPaths)[number];

export const courseFormats = ['presence', 'online', 'hybrid'] as const;
export type CourseFormat = (typeof courseFormats)[number];

export const targetGroups = ['all', 'women', 'youth', 'parents'] as const;
export type TargetGroup = (typeof targetGroups)[number];

export const intensities = ['full', 'part'] as const;
export type Intensity = (typeof intensities)[number];

/** `past`: imported after its entry window was over; never published, never offered. */
export const courseStartStatuses = ['published', 'postponed', 'cancelled', 'started', 'ended', 'past'] as const;
export type CourseStartStatus = (typeof courseStartStatuses)[number];

/** `planned`: recorded by its provider, told to nobody; no message and no list for others speaks of it. */
export const courseStartStates = ['planned', ...courseStartStatuses] as const;
export type CourseStartState = (typeof courseStartStates)[number];

export const seatOfferStates = ['open', 'accepted', 'declined', 'expired', 'withdrawn'] as const;
export type SeatOfferState = (typeof seatOfferStates)[number];

/** Why a person said no; improves the entry. A closed list, never free text. */
export const declineReasons = [
  'too-far',
  'wrong-time',
  'no-childcare',
  'already-in-a-course',
  'found-work',
  'illness',
  'too-early',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const handoverStates = [
  'proposed',
  'consented',
  'offered',
  'accepted',
  'completed',
  'declined',
  'expired',
  'withdrawn',
  'superseded',
] as const;
export type HandoverState = (typeof handoverStates)[number];

export const enrolmentStates = ['expected', 'confirmed', 'no-show', 'dropped-out', 'completed', 'withdrawn'] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

export const waitingEntryStates = ['waiting', 'paused', 'offered', 'placed', 'in-course', 'withdrawn'] as const;
export type WaitingEntryState = (typeof waitingEntryStates)[number];

/** Why a place is impossible for somebody, in the order in which people are told; the last two are their own wishes. */
export const infeasibilityCodes = [
  'COURSE_CANCELLED',
  'BOOKING_CLOSED',
  'LEVEL',
  'TRACK',
  'FUNDING',
  'ENTITLEMENT_EXPIRED',
  'WOMEN_ONLY',
  'YOUTH',
  'PARENTS_ONLY',
  'AVAILABILITY',
  'CHILDCARE',
  'ACCESS',
  'DISTANCE',
  'TOO_EARLY',
  'TOO_LATE',
  'DECLINED',
  'TYPE_NOT_WANTED',
  'PROVIDER_NOT_WANTED',
] as const;
export type InfeasibilityCode = (typeof infeasibilityCodes)[number];

/** What a course is to somebody: theirs, or the first thing that keeps it from being theirs. */
export const explanationCodes = [
  'ASSIGNED',
  'NOT_SUITABLE',
  'LESS_PREFERRED_THAN_OWN',
  'FULL_HIGHER_PRIORITY',
  'FULL_HELD',
  'RESERVED',
  'FULL_TAKEN',
] as const;
export type ExplanationCode = (typeof explanationCodes)[number];
