export { CourseIndex } from './candidates/course-index.js';
export { type Finding, type Property, properties } from './checker/finding.js';
export { whatIsWrong } from './checker/what-is-wrong.js';
export { createEngine } from './engine/create-engine.js';
export { UnknownInMarket } from './engine/unknown-in-market.js';
export { readEvent } from './exchange/read-event.js';
export { readMarket } from './exchange/read-market.js';
export { type RefusalCode, Refused } from './exchange/refused.js';
export { writeAssignment, writeEvent, writeMarket } from './exchange/write-market.js';
export { burden, type Change, changed, changesFor } from './explain/changes.js';
export { type Counterfactual, counterfactuals } from './explain/counterfactuals.js';
export { type CourseExplanation, type Explanation, explain, explainCourse } from './explain/explain.js';
export { type Room, roomFor } from './explain/room.js';
export {
  coursesAround,
  horizonMetres,
  type PersonStatus,
  type Situation,
  type StandingCourse,
  statusOf,
} from './explain/situation.js';
export { aMarket, generatedOn } from './generate/a-market.js';
export { type Size, sizes } from './generate/country.js';
export { Random } from './generate/random.js';
export { someEvents } from './generate/some-events.js';
export type { Course, Hold, HoldOut, PlaceGroup } from './model/course.js';
export type { Engine } from './model/engine.js';
export type { Market } from './model/market.js';
export type { MarketEvent } from './model/market-event.js';
export type { Day, FundingPath, Intensity, Person, Slots } from './model/person.js';
export type { CourseStanding, PlannedPlace, Priority, RankedPlace } from './model/plan.js';
export type { AllocationTerms } from './model/terms.js';
export { allocatePlainly } from './plain/allocate-plainly.js';
export { MarketBook } from './plain/market-book.js';
export { roomsOf, waitingIn } from './plain/places-and-people.js';
export { Session } from './protocol/session.js';
export { situationOf } from './protocol/situation-of.js';
export {
  type ExplanationCode,
  explanationCodes,
  type InfeasibilityCode,
  infeasibilityCodes,
} from './rules/codes.js';
export { squareMetres, wholeKilometres } from './rules/distance.js';
export { isPossible, lastDayOf, whyImpossible } from './rules/feasibility.js';
export { lottery } from './rules/lottery.js';
export { admits, type Holder, placeGroups } from './rules/place-groups.js';
export { compareLiking, type Liking, liking } from './rules/preference.js';
export { comparePriority, isObliged, priority, tier } from './rules/priority.js';
export { defaultTerms } from './rules/terms.js';
export { type ApartReason, apartBecause, footingOf } from './together/common-ground.js';
export { type Links, standTogether } from './together/stand-together.js';
export { couldRunAgain } from './viability/could-run-again.js';
export {
  compareUrgency,
  type Filling,
  fillingOf,
  inSight,
  isDecided,
  isShort,
  lacking,
} from './viability/filling.js';
export { type Closing, type ClosingPlan, proposeClosings } from './viability/propose-closings.js';
export { whatIsWrongWithClosing } from './viability/what-is-wrong.js';
export { type Filler, fillerOf, whoCouldFill } from './viability/who-could-fill.js';
export { type Choice, kindOf, wantedKinds } from './wishes/kinds-of-course.js';
