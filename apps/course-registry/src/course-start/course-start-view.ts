import type { CourseStartView, FindingView, PlacesView, ProviderView, SectionView } from '@app/contracts';
import { isPublicHoliday } from '@app/places';
import { coursePackOn } from './domain/course-rules-in-force.js';
import type { Content, CourseStart, Venue } from './domain/course-start.js';
import { derive } from './domain/derive.js';
import { findingsOf } from './domain/findings.js';
import { ruleFindingsOf } from './domain/rule-findings.js';
import { findingMessages } from './finding-messages.js';
import type { TakenPlaces } from './persistence/places.js';
import { ruleFindingView } from './rule-finding-messages.js';
import { sectionEntryOf } from './section-entry.js';

/** What a view is made from. */
export interface Shown {
  readonly courseStart: CourseStart;
  readonly provider: ProviderView;
  /** Undefined while the waiting list has not spoken of it. */
  readonly taken: TakenPlaces | undefined;
}

/** One course start as people see it, with its sessions. */
export function viewOf(shown: Shown): CourseStartView {
  const { content } = shown.courseStart;
  const sections = sectionsOf(shown.courseStart);
  return {
    ...lineOf(shown),
    sessions: content.sessions,
    ...(sections.length > 0 && { sections }),
    ...(content.extraUnits && { extraUnits: content.extraUnits }),
  };
}

/** One course start in a list, without its sessions, sections and extra units. */
export function lineOf({ courseStart, provider: { id, key, name }, taken }: Shown): CourseStartView {
  const { content, externalId, previouslyStartsOn, updatedAt } = courseStart;
  const {
    sessions,
    venue,
    sections: _said,
    extraUnits: _extra,
    noticed: _noticed,
    decidesOn: _decides,
    maxParticipants: _max,
    minParticipants: _min,
    registeredElsewhere: _elsewhere,
    ...said
  } = content;
  const { slots: _slots, sections: _sections, ...derived } = derive(content);
  const sectionEntry = sectionEntryOf(courseStart);
  return {
    id: courseStart.id,
    version: courseStart.version,
    status: courseStart.status,
    ...(externalId !== undefined && { externalId }),
    provider: { id, key, name },
    ...said,
    ...derived,
    ...(sectionEntry && { sectionEntry }),
    ...(venue && { venue: venueOf(venue) }),
    ...(previouslyStartsOn && { previouslyStartsOn }),
    ...('cancelReason' in courseStart && { cancelReason: courseStart.cancelReason }),
    sessionCount: sessions.length,
    places: placesOf(content, taken, updatedAt),
    findings: findings(courseStart, taken),
    updatedAt: updatedAt.toISOString(),
  };
}

function sectionsOf(courseStart: CourseStart): SectionView[] {
  const begun = 'sectionsStarted' in courseStart ? courseStart.sectionsStarted : [];
  return derive(courseStart.content).sections.map((section) => {
    const startedOn = begun.find(({ number }) => number === section.number)?.on;
    return { ...section, ...(startedOn && { startedOn }) };
  });
}

function placesOf(content: Content, taken: TakenPlaces | undefined, updatedAt: Date): PlacesView {
  const { maxParticipants: max, minParticipants: min, registeredElsewhere } = content;
  const { held, confirmed } = taken ?? { held: 0, confirmed: 0 };
  const asOf = taken && taken.asOf > updatedAt ? taken.asOf : updatedAt;
  const free = Math.max(0, max - registeredElsewhere - held - confirmed);
  return { max, min, registeredElsewhere, held, confirmed, free, asOf: asOf.toISOString() };
}

function findings(courseStart: CourseStart, taken: TakenPlaces | undefined): FindingView[] {
  const municipality = courseStart.content.venue?.municipality;
  const codes = findingsOf(courseStart, taken ? taken.held + taken.confirmed : 0, (day) =>
    isPublicHoliday(day, municipality),
  );
  const byRule = ruleFindingsOf(courseStart.content);
  const ruled = coursePackOn(courseStart.content.courseType, courseStart.content.startsOn) !== undefined;
  const lateByRule = byRule.some(({ code }) => code === 'registration-after-late-entry');
  return [
    ...codes
      .filter((code) => !(code === 'group-above-maximum' && ruled) && !(code === 'deadline-after-start' && lateByRule))
      .map((code) => ({ code, message: findingMessages[code] })),
    ...byRule.map(ruleFindingView),
  ];
}

function venueOf({ easting: _easting, northing: _northing, ...venue }: Venue) {
  return venue;
}
