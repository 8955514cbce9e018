import {
  admits,
  compareLiking,
  comparePriority,
  isPossible,
  liking,
  type Person,
  type Priority,
  type Situation,
  type StandingCourse,
} from '@app/allocation';

/** A course start with what the plan says of it, reserved places told apart. */
export interface Considered extends StandingCourse {
  /** The last one planned for an open place, where some places are reserved. */
  readonly openCutOff?: Priority;
}

/**
 * Whether somebody of this rank would be given a place of a course that is possible for them: one is free that they may
 * have, or somebody who comes later in the order is planned for an open one. Since everybody has the same order at every
 * course, nobody who comes earlier would choose otherwise for it.
 */
export function wouldAdmit({ course, standing, openCutOff }: Considered, person: Person, rank: Priority): boolean {
  const reserved = course.holdOuts.some(
    (holdOut, index) => (standing.freeReserved[index] ?? 0) > 0 && admits(holdOut, person, rank.tier),
  );
  const last = course.holdOuts.length > 0 ? openCutOff : standing.cutOff;
  return standing.freeOpen > 0 || reserved || (last !== undefined && comparePriority(rank, last) < 0);
}

/**
 * Whether what is planned is not what the rules lead to: the own place is impossible, or one that is liked better could
 * be had. Then the plan has not taken in yet what has just changed, or something is wrong; in either case nothing that
 * rests on the plan may be told.
 */
export function contradicts(situation: Situation, considered: readonly Considered[], rank: Priority): boolean {
  const { person, asOf, terms, planned } = situation;
  const own = considered.find(({ course }) => course.id === planned)?.course;
  if (planned !== undefined && !(own && isPossible(person, own, asOf))) return true;
  const ownLiking = own && liking(person, own, terms);
  return considered.some(
    (one) =>
      one.course !== own &&
      isPossible(person, one.course, asOf) &&
      !(ownLiking && compareLiking(ownLiking, liking(person, one.course, terms)) < 0) &&
      wouldAdmit(one, person, rank),
  );
}
