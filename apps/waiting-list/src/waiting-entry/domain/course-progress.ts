import {
  addDays,
  type CalendarDate,
  type CourseStartId,
  type Level,
  nextLevel,
  type OrganisationId,
  refuseField,
  type Track,
} from '@app/kernel';
import type { Need } from './need.js';
import {
  baseOf,
  type InCourse,
  type Paused,
  type Placed,
  type Waiting,
  type Withdrawn,
  withdraw,
} from './waiting-entry.js';

/** A course somebody has been through, as far as what comes next depends on it. */
export interface CourseBehind {
  readonly courseStartId: CourseStartId;
  readonly providerId: OrganisationId;
  readonly endsOn: CalendarDate;
}

export function begin(entry: Placed): InCourse {
  return { ...baseOf(entry), state: 'in-course' };
}

/** Somebody asks the person first: nobody is offered a place twice without having been asked why they did not come. */
export function missTheStart(entry: Placed): Paused {
  return { ...baseOf(entry), state: 'paused', dormant: true };
}

export function dropOut(entry: InCourse): Paused {
  return { ...baseOf(entry), state: 'paused', dormant: false };
}

export function leave(entry: InCourse, today: CalendarDate): Withdrawn {
  return withdraw(entry, 'completed', today);
}

/** What the person is ready to begin now: as the provider says, else the next step of the ladder. */
export function levelAfter({ level, track }: Need, reported?: Level): Level {
  const next = reported ?? nextLevel(level);
  if (!next) {
    throw refuseField(
      '/nextLevel',
      'enrolment.ladder-ends',
      'Nothing follows by itself on this level: name the next one.',
    );
  }
  if (next.startsWith('alpha.') && track !== 'alpha') {
    throw refuseField('/nextLevel', 'need.level-not-of-track', 'Literacy modules are taken in the track alpha only.');
  }
  return next;
}

/** Back into the order with the old date, free from the day after the course's end. */
export function goOn(entry: InCourse, course: CourseBehind, next: Level): Waiting {
  const { courseStartId, providerId, endsOn } = course;
  return {
    ...baseOf(entry),
    state: 'waiting',
    need: needAfter(entry.need, endsOn, next),
    completed: { courseStartId, providerId, on: endsOn },
  };
}

function needAfter(need: Need, endsOn: CalendarDate, level: Level): Need {
  const { latestStart, earliestStart, levelTest: _, ...rest } = need;
  const free = addDays(endsOn, 1);
  const earliest = earliestStart && earliestStart > free ? earliestStart : free;
  return {
    ...rest,
    level,
    track: trackFor(level, need.track),
    levelAssessedOn: endsOn,
    levelSource: 'provider',
    earliestStart: earliest,
    // A window that closes before the course ends was about that course.
    ...(latestStart && latestStart >= earliest && { latestStart }),
  };
}

/** Who leaves the literacy ladder for a level of the framework goes on in the general track. */
function trackFor(level: Level, track: Track): Track {
  return track === 'alpha' && !level.startsWith('alpha.') && level !== 'orientation' ? 'general' : track;
}
