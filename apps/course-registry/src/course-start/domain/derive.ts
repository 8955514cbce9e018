import type { FundingPath, Intensity } from '@app/contracts';
import { addDays, type CalendarDate, dayNumber, type SlotSet } from '@app/kernel';
import { defaultFundingPaths, rulePackFor } from '@app/rule-packs';
import { ruledLateEntryUnits } from './course-rules-in-force.js';
import type { Content } from './course-start.js';
import { type DatedSection, datedSections, lateEntryDay } from './section.js';
import { unitsOf } from './session.js';
import { timesText } from './times-text.js';
import { slotsOf } from './timetable.js';

/** What follows from a course start's content by rule. */
export interface Derived {
  readonly units: number;
  readonly slots: SlotSet;
  readonly times: string;
  readonly intensity: Intensity;
  readonly fundingPaths: readonly FundingPath[];
  /** Last day on which beginning still counts as on time: AbrRL § 1(4), within the first 25 units. */
  readonly lateEntryUntil: CalendarDate;
  readonly entryClosesOn: CalendarDate;
  readonly decidesOn: CalendarDate;
  readonly sections: readonly DatedSection[];
}

const fullTimeUnitsAWeek = 20;
const daysToDecideBeforeStart = 14;

/** Content never changes once it is made, so what follows from it is worked out once. */
const worked = new WeakMap<Content, Derived>();

export function derive(content: Content): Derived {
  const known = worked.get(content);
  if (known) return known;
  const derived = workOut(content);
  worked.set(content, derived);
  return derived;
}

function workOut(content: Content): Derived {
  const { courseType, startsOn, sessions, registrationDeadline } = content;
  const { unitMinutes, lateEntryUnits: habit } = rulePackFor(courseType, startsOn);
  const lateEntryUnits = ruledLateEntryUnits(courseType, startsOn) ?? habit;
  const units = sessions.reduce((sum, session) => sum + unitsOf(session, unitMinutes), 0);
  const lateEntryUntil = lateEntryDay(sessions, startsOn, unitMinutes, lateEntryUnits);
  return {
    units,
    slots: slotsOf(sessions),
    times: timesText(sessions),
    intensity: content.intensity ?? (unitsAWeek(content, units) >= fullTimeUnitsAWeek ? 'full' : 'part'),
    fundingPaths: content.fundingPaths ?? defaultFundingPaths(courseType, startsOn),
    lateEntryUntil,
    entryClosesOn:
      registrationDeadline && registrationDeadline < lateEntryUntil ? registrationDeadline : lateEntryUntil,
    decidesOn: content.decidesOn ?? addDays(startsOn, -daysToDecideBeforeStart),
    sections: datedSections(content, unitMinutes, lateEntryUnits),
  };
}

/** Weeks without a session, such as school holidays, do not count. */
function unitsAWeek({ sessions }: Content, units: number): number {
  const weeks = new Set(sessions.map(({ on }) => Math.floor((dayNumber(on) + 3) / 7)));
  return weeks.size === 0 ? 0 : units / weeks.size;
}
