export { type Ags, areaContains, countyOf, isMunicipalityAgs, wholeCounties } from './ags.js';
export {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  calendarDateOf,
  dayNumber,
  fromDayNumber,
  isCalendarDate,
  weekdayOf,
} from './calendar-date.js';
export { Clock, SystemClock } from './clock.js';
export { minimumCell, minimumForMedian, withheldCells } from './disclosure.js';
export type {
  CourseStartId,
  EnrolmentId,
  HandoverId,
  Id,
  MemberId,
  OrganisationId,
  PersonRef,
  SeatOfferId,
  WaitingEntryId,
} from './id.js';
export {
  type CefrLevel,
  cefrLevels,
  isLevel,
  type Level,
  type LiteracyModule,
  levels,
  literacyModules,
  nextLevel,
  type Track,
  tracks,
} from './level.js';
export { type Mailbox, readMailbox } from './mailbox.js';
export { type FieldProblem, notFound, type Refusal, RuleViolation, refuseField } from './rule-violation.js';
export { saysNothing } from './says-nothing.js';
export { dayParts, everySlot, type Slot, type SlotSet, slotSet, slots, slotsIn, weekdays } from './slots.js';
