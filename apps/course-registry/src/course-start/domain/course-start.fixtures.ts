import { type Ags, type CourseStartId, calendarDate, type OrganisationId } from '@app/kernel';
import type { Content, PublishedCourseStart } from './course-start.js';
import { sessionsOf } from './timetable.js';

export const today = new Date('2026-11-21T09:00:00Z');

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** A general course at A1.1 in Bochum: 25 mornings from 2027-01-11, 4 units each. */
export function aContent(difference: Partial<Content> = {}): Content {
  const startsOn = difference.startsOn ?? calendarDate('2027-01-11');
  const endsOn = difference.endsOn ?? calendarDate('2027-02-12');
  return {
    title: 'Allgemeiner Integrationskurs A1.1',
    courseType: 'integration',
    track: 'general',
    entryLevels: ['A1.1'],
    format: 'presence',
    targetGroup: 'all',
    childcare: false,
    accessible: true,
    venue: { place: 'Bochum', municipality: '05911000' as Ags, easting: 375_000, northing: 5_705_000 },
    startsOn,
    endsOn,
    sessions: sessionsOf(
      weekdays.map((weekday) => ({ weekday, from: '09:00', to: '12:15' })),
      startsOn,
      endsOn,
      () => false,
    ),
    maxParticipants: 20,
    minParticipants: 10,
    registeredElsewhere: 0,
    ...difference,
  };
}

export function aPublishedCourseStart(difference: Partial<Content> = {}): PublishedCourseStart {
  return {
    id: '0191f000-0000-7000-8000-000000000001' as CourseStartId,
    providerId: '0191f000-0000-7000-8000-00000000000a' as OrganisationId,
    status: 'published',
    version: 1,
    content: aContent(difference),
    recordedAt: today,
    updatedAt: today,
  };
}
