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
