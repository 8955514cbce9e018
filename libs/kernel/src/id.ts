/** A UUID v7 that knows what it identifies, so a newcomer's id cannot be passed for a course start's. */
export type Id<Of extends string> = string & { readonly of: Of };

export type CourseStartId = Id<'CourseStart'>;
export type WaitingEntryId = Id<'WaitingEntry'>;
export type SeatOfferId = Id<'SeatOffer'>;
export type EnrolmentId = Id<'Enrolment'>;
export type HandoverId = Id<'Handover'>;
export type OrganisationId = Id<'Organisation'>;
export type MemberId = Id<'Member'>;
/** Points at a person in the vault. Says nothing about the person. */
export type PersonRef = Id<'Person'>;
