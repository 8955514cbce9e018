import { languageFacts } from '@app/catalogue-texts';
import type { CatalogueCourseStartDetailView, CourseFormat, CourseStartStatus, SessionView } from '@app/contracts';
import { isCalendarDate, weekdayOf } from '@app/kernel';
import { listPath } from './addresses.js';
import { chainOf, partsOf } from './json-ld-parts.js';
import { hours, inGermany } from './json-ld-times.js';
import type { Reader } from './reader.js';

const schema = 'https://schema.org/';
const statuses = {
  planned: 'EventScheduled',
  published: 'EventScheduled',
  started: 'EventScheduled',
  ended: 'EventScheduled',
  past: 'EventScheduled',
  // The new day is known: moved, not put off for ever.
  postponed: 'EventRescheduled',
  cancelled: 'EventCancelled',
} as const satisfies Record<CourseStartStatus | 'planned', string>;
const attendance = {
  presence: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const satisfies Record<CourseFormat, string>;
const modes = { presence: 'onsite', online: 'online', hybrid: 'blended' } as const;
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A course start as search engines read it: schema.org Course with its CourseInstance. Teachers are nobody's business. */
export function courseJsonLd(course: CatalogueCourseStartDetailView, { consoleUrl, language, texts }: Reader): object {
  const url = `${consoleUrl}${listPath(language)}/${course.id}`;
  const provider = providerOf(course);
  const description = [texts.courseTypes[course.courseType], course.entryLevels.join(', ')].filter(Boolean).join(', ');
  const aid = course.fundingPaths.filter((path) => path !== 'self').map((path) => texts.fundingPaths[path]);
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': `${url}#course`,
    url,
    name: course.title,
    description,
    ...(course.externalId && { courseCode: course.externalId }),
    inLanguage: 'de',
    ...(course.supportLanguages && { availableLanguage: ['de', ...course.supportLanguages] }),
    teaches: 'Deutsch',
    ...(course.entryLevels.length > 0 && { educationalLevel: course.entryLevels }),
    provider,
    ...(aid.length > 0 && { financialAidEligible: aid }),
    offers: offerOf(course, url),
    ...(course.chain && chainOf(course, course.chain)),
    hasCourseInstance: { ...instanceOf(course, url, texts), description, organizer: provider },
    dateModified: course.updatedAt,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url, inLanguage: languageFacts(language).tag },
  };
}

/** With the ways in that it shows to everybody. */
function providerOf({ provider: { name }, contact }: CatalogueCourseStartDetailView): object {
  const points = (contact?.contacts ?? []).map(({ label, mailbox, phone }) => ({
    '@type': 'ContactPoint',
    contactType: label,
    ...(mailbox && { email: mailbox }),
    ...(phone && { telephone: phone }),
    availableLanguage: 'de',
  }));
  const website = contact?.website;
  return {
    '@type': 'Organization',
    name,
    ...(website && /^https?:/.test(website) && { url: website }),
    ...(points.length > 0 && { contactPoint: points }),
  };
}

function instanceOf(course: CatalogueCourseStartDetailView, url: string, texts: Reader['texts']): object {
  const parts = partsOf(course, url, texts);
  const { sessions, previouslyStartsOn, places, status, format } = course;
  const [first] = sessions;
  const last = sessions.at(-1);
  return {
    '@type': 'CourseInstance',
    '@id': `${url}#instance`,
    url,
    name: course.title,
    inLanguage: 'de',
    courseMode: modes[format],
    eventStatus: `${schema}${statuses[status]}`,
    eventAttendanceMode: `${schema}${attendance[format]}`,
    startDate: first ? inGermany(first.on, first.from) : course.startsOn,
    endDate: last ? inGermany(last.on, last.to) : course.endsOn,
    ...(previouslyStartsOn && status === 'postponed' && { previousStartDate: previouslyStartsOn }),
    location: locationOf(course, url),
    courseWorkload: hours(course.units),
    ...(sessions.length > 0 && { courseSchedule: schedulesOf(course) }),
    ...(parts.length > 0 && { subEvent: parts }),
    maximumAttendeeCapacity: places.max,
    remainingAttendeeCapacity: places.free,
    offers: offerOf(course, url),
  };
}

function offerOf(
  {
    status,
    places,
    priceCents,
    fundingPaths,
    registrationDeadline,
    entryClosesOn,
    sectionEntry,
  }: CatalogueCourseStartDetailView,
  url: string,
) {
  const unlessPaidFor = fundingPaths.some((path) => path !== 'self') ? 'Partially Free' : 'Paid';
  const there = places.free > 0 ? 'InStock' : 'SoldOut';
  return {
    '@type': 'Offer',
    category: priceCents === 0 ? 'Free' : unlessPaidFor,
    url,
    availability: `${schema}${status === 'cancelled' ? 'Discontinued' : there}`,
    availabilityEnds: sectionEntry?.entryClosesOn ?? registrationDeadline ?? entryClosesOn,
    ...(priceCents !== undefined && { price: (priceCents / 100).toFixed(2), priceCurrency: 'EUR' }),
  };
}

function locationOf({ venue, format, accessible }: CatalogueCourseStartDetailView, url: string): object {
  const virtual = { '@type': 'VirtualLocation', url };
  if (!venue || format === 'online') return virtual;
  const place = {
    '@type': 'Place',
    name: venue.name ?? venue.place ?? '',
    ...(accessible && {
      amenityFeature: { '@type': 'LocationFeatureSpecification', name: 'barrierefrei', value: true },
    }),
    address: {
      '@type': 'PostalAddress',
      ...(venue.street && { streetAddress: venue.street }),
      ...(venue.postalCode && { postalCode: venue.postalCode }),
      ...(venue.place && { addressLocality: venue.place }),
      addressCountry: 'DE',
    },
  };
  return format === 'hybrid' ? [place, virtual] : place;
}

/** One schedule for each pair of clock times: on these weekdays, from the first to the last such day. */
function schedulesOf({ sessions }: CatalogueCourseStartDetailView): object[] {
  const byHours = new Map<string, SessionView[]>();
  for (const session of sessions) {
    const hoursOfIt = `${session.from} ${session.to}`;
    byHours.set(hoursOfIt, [...(byHours.get(hoursOfIt) ?? []), session]);
  }
  return [...byHours.values()].map((alike) => ({
    '@type': 'Schedule',
    startDate: alike[0]?.on,
    endDate: alike.at(-1)?.on,
    startTime: alike[0]?.from,
    endTime: alike[0]?.to,
    repeatFrequency: 'P1W',
    repeatCount: alike.length,
    byDay: weekdaysOf(alike).map((day) => `${schema}${day}`),
    scheduleTimezone: 'Europe/Berlin',
  }));
}

function weekdaysOf(sessions: readonly SessionView[]): string[] {
  const found = new Set(sessions.map(({ on }) => (isCalendarDate(on) ? weekdayOf(on) : 0)));
  return [...found].sort((a, b) => a - b).flatMap((day) => days[day] ?? []);
}
