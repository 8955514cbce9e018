import type { CourseStartBody } from '@app/contracts';
import { type CalendarDate, isCalendarDate, type Level, RuleViolation, refuseField, type Track } from '@app/kernel';
import { isPublicHoliday } from '@app/places';
import type { Content, Venue } from './domain/course-start.js';
import type { Session } from './domain/session.js';
import { sessionsOf, weeklyTimeProblems } from './domain/timetable.js';
import { settleVenue } from './settle-venue.js';

/** What a provider says over HTTP, except who it is. */
export type RequestedContent = Omit<CourseStartBody, 'externalId' | 'provider'>;

/** What a provider says about a new course start, with what it left out. `near`: the provider's areas. */
export function contentFrom(request: RequestedContent, near: readonly string[]): Content {
  const { title, courseType, startsOn, endsOn, maxParticipants, entryLevels } = request;
  return contentRevised(
    {
      title,
      courseType,
      track: usualTrack(courseType),
      entryLevels: entryLevels as readonly Level[],
      format: 'presence',
      targetGroup: 'all',
      childcare: false,
      accessible: false,
      startsOn: startsOn as CalendarDate,
      endsOn: endsOn as CalendarDate,
      sessions: [],
      maxParticipants,
      minParticipants: 0,
      registeredElsewhere: 0,
    },
    request,
    near,
  );
}

/** The content with whatever the request says anew. Days and levels are checked by the rules afterwards. */
export function contentRevised(before: Content, request: Partial<RequestedContent>, near: readonly string[]): Content {
  const { sessions: _sessions, weeklyTimes: _weeklyTimes, venue, ...said } = request;
  const revised = withoutNulls({
    ...before,
    ...(said.courseType && { track: usualTrack(said.courseType) }),
    ...given(said),
    // Whoever describes a place no longer means the one that was named.
    ...(venue && {
      venue: settleVenue(venue as Venue, near),
      venueId: said.venueId ?? null,
      venueRoom: said.venueRoom ?? null,
    }),
  });
  return { ...revised, sessions: sessionsFrom(request, revised) ?? revised.sessions };
}

/** The sessions a request lists or describes by the week; undefined when it does neither. */
export function sessionsFrom(
  { sessions, weeklyTimes }: Pick<RequestedContent, 'sessions' | 'weeklyTimes'>,
  { startsOn, endsOn, venue }: Pick<Content, 'startsOn' | 'endsOn' | 'venue'>,
): readonly Session[] | undefined {
  if (sessions && weeklyTimes)
    throw refuseField('/weeklyTimes', 'sessions.twice', 'Sessions are listed or described by the week, not both.');
  if (sessions) return sessions as readonly Session[];
  if (!weeklyTimes) return undefined;

  const problems = weeklyTimeProblems(weeklyTimes, '/weeklyTimes');
  if (problems[0]) throw new RuleViolation(problems[0].code, problems[0].detail, problems);
  if (!isCalendarDate(startsOn) || !isCalendarDate(endsOn)) return [];
  return sessionsOf(weeklyTimes, startsOn, endsOn, (day) => isPublicHoliday(day, venue?.municipality));
}

function usualTrack(courseType: Content['courseType']): Track {
  if (courseType === 'integration-alpha') return 'alpha';
  return courseType === 'integration-second-script' ? 'second-script' : 'general';
}

/** Without the fields a request does not name. */
function given(said: object): object {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** Null takes a field back; what it was follows from the rules again. */
function withoutNulls(content: object): Content {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null)) as unknown as Content;
}
