import type {
  CatalogueCourseStartDetailView,
  CatalogueSectionView,
  ChainLinkBody,
  ExtraUnitsBody,
} from '@app/contracts';
import { hours, inGermany } from './json-ld-times.js';
import type { Reader } from './reader.js';

const schema = 'https://schema.org/';
const days = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
} as const satisfies Record<NonNullable<ExtraUnitsBody['weekday']>, string>;

/** The chain of modules as the course that this one is a part of. */
export function chainOf(
  { provider, moduleBefore, nextModule }: CatalogueCourseStartDetailView,
  { key, position }: ChainLinkBody,
): object {
  const others = [moduleBefore, nextModule].flatMap((module) => (module ? [module.title] : []));
  return {
    position,
    isPartOf: {
      '@type': 'Course',
      name: key,
      provider: { '@type': 'Organization', name: provider.name },
      ...(others.length > 0 && { hasPart: others.map((name) => ({ '@type': 'Course', name })) }),
    },
  };
}

/** Sections, and units that others give on known days, as events within the course. */
export function partsOf(course: CatalogueCourseStartDetailView, url: string, texts: Reader['texts']): object[] {
  const { sections = [], extraUnits = [] } = course;
  return [
    ...sections.map((section) => sectionOf(section, url, texts)),
    ...extraUnits.filter(({ on, weekday }) => on ?? weekday).map((extra) => extraOf(extra, course, url)),
  ];
}

function sectionOf(
  { number, title, level, startsOn, endsOn, units }: CatalogueSectionView,
  url: string,
  texts: Reader['texts'],
): object {
  return {
    '@type': 'CourseInstance',
    '@id': `${url}#section-${number}`,
    name: [title ?? texts.parts.section(String(number)), level && `(${level})`].filter(Boolean).join(' '),
    startDate: startsOn,
    endDate: endsOn,
    courseWorkload: hours(units),
    superEvent: { '@id': `${url}#instance` },
  };
}

function extraOf(extra: ExtraUnitsBody, course: CatalogueCourseStartDetailView, url: string): object {
  const { givenBy, topic, units, on, from, to } = extra;
  return {
    '@type': 'EducationEvent',
    name: topic,
    organizer: { '@type': 'Organization', name: givenBy },
    ...(on
      ? { startDate: from ? inGermany(on, from) : on, ...(to && { endDate: inGermany(on, to) }) }
      : { ...weekly(extra, course) }),
    duration: hours(units),
    superEvent: { '@id': `${url}#instance` },
  };
}

function weekly({ weekday, from, to }: ExtraUnitsBody, { startsOn, endsOn }: CatalogueCourseStartDetailView): object {
  return {
    startDate: startsOn,
    endDate: endsOn,
    eventSchedule: {
      '@type': 'Schedule',
      startDate: startsOn,
      endDate: endsOn,
      ...(from && { startTime: from }),
      ...(to && { endTime: to }),
      repeatFrequency: 'P1W',
      ...(weekday && { byDay: `${schema}${days[weekday]}` }),
      scheduleTimezone: 'Europe/Berlin',
    },
  };
}
