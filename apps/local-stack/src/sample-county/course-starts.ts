import type { CourseStartBody, VenueView, WeeklyTimeView } from '@app/contracts';
import { addDays, type CalendarDate, weekdayOf } from '@app/kernel';

/** A course start and who publishes it. */
export interface SampleCourseStart {
  readonly publishedBy: string;
  readonly body: CourseStartBody & { readonly externalId: string };
}

interface Outline extends Pick<CourseStartBody, 'title' | 'courseType' | 'entryLevels' | 'maxParticipants'> {
  readonly number: string;
  readonly times: readonly WeeklyTimeView[];
  /** The course begins with the first lesson of a week, at least so many days from today. */
  readonly inDays: number;
  readonly weeks: number;
  readonly venue: VenueView;
  readonly minParticipants: number;
  readonly registeredElsewhere: number;
  /** Whether it takes place is decided so many days from today; two weeks before it begins when absent. */
  readonly decidedInDays?: number;
  readonly more?: Partial<CourseStartBody>;
}

type Weekday = WeeklyTimeView['weekday'];
const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const every = (days: readonly Weekday[], from: string, to: string) => days.map((weekday) => ({ weekday, from, to }));
const mornings = every(['mon', 'tue', 'wed', 'thu', 'fri'], '08:30', '11:45');
const afternoons = every(['mon', 'tue', 'wed', 'thu'], '13:30', '16:45');
const evenings = every(['mon', 'wed', 'thu'], '17:45', '21:00');

const city = {
  name: 'Sprachwerk, Haus Mitte',
  street: 'Beispielstraße 12',
  postalCode: '44787',
  place: 'Bochum',
  municipality: '05911000',
};
const college = {
  name: 'VHS-Zentrum',
  street: 'Musterplatz 3',
  postalCode: '44791',
  place: 'Bochum',
  municipality: '05911000',
};
const herne = {
  name: 'Lernhaus Nord',
  street: 'Am Beispielufer 5',
  postalCode: '44623',
  place: 'Herne',
  municipality: '05916000',
};
const witten = {
  name: 'Lernhaus Süd',
  street: 'Musterweg 20',
  postalCode: '58452',
  place: 'Witten',
  municipality: '05954036',
};

/** Some within the six weeks in which places are offered, some later, one with a single place left, one to be decided tomorrow that lacks people. */
export function sampleCourseStarts(today: CalendarDate): readonly SampleCourseStart[] {
  return [
    ...sprachwerk.map((outline) => courseStart('ayla.demir', outline, today)),
    ...volkshochschule.map((outline) => courseStart('jonas.vogt', outline, today)),
    ...lernhaus.map((outline) => courseStart('mira.kessler', outline, today)),
  ];
}

const sprachwerk: readonly Outline[] = [
  integration('SW-101', 'Integrationskurs Modul 1, vormittags', 'A1.1', mornings, 17, city, [20, 12, 17], {
    childcare: true,
  }),
  integration('SW-102', 'Integrationskurs Modul 2, vormittags', 'A1.2', mornings, 31, city, [20, 12, 19]),
  integration('SW-105', 'Integrationskurs Modul 5, vormittags', 'B1.1', mornings, 52, city, [20, 12, 9]),
  {
    ...integration('SW-107', 'Orientierungskurs, nachmittags', 'orientation', afternoons, 40, city, [25, 10, 24]),
    weeks: 7,
  },
  {
    ...integration('SW-210', 'Berufssprachkurs B2, nachmittags', 'B2.1', afternoons, 30, city, [20, 12, 19]),
    courseType: 'vocational',
  },
  {
    ...integration('SW-118', 'Integrationskurs Modul 6, nachmittags', 'B1.2', afternoons, 17, city, [20, 12, 4]),
    decidedInDays: 1,
  },
];

const volkshochschule: readonly Outline[] = [
  integration('V26-301', 'Deutsch Integrationskurs 1 am Abend', 'A1.1', evenings, 24, college, [20, 10, 18]),
  integration('V26-303', 'Deutsch Integrationskurs 3 am Vormittag', 'A2.1', mornings, 20, college, [22, 12, 20]),
  integration('V26-306', 'Deutsch Integrationskurs 6 am Abend', 'B1.2', evenings, 62, college, [20, 10, 3]),
  integration('V26-310', 'Frauenkurs Modul 1 mit Kinderbetreuung', 'A1.1', mornings, 76, college, [18, 10, 0], {
    targetGroup: 'women',
    childcare: true,
    accessible: true,
  }),
];

const lernhaus: readonly Outline[] = [
  integration('LE-21', 'Integrationskurs A2, nachmittags', 'A2.1', afternoons, 28, herne, [18, 10, 17], {
    accessible: true,
  }),
  {
    ...integration('LE-22', 'Alphabetisierungskurs Modul 1', 'alpha.1', mornings, 35, herne, [14, 8, 13], {
      childcare: true,
    }),
    courseType: 'integration-alpha',
  },
  {
    ...integration('LE-30', 'Erstorientierungskurs', 'A1.1', mornings, 14, witten, [18, 6, 16]),
    courseType: 'first-orientation',
  },
  {
    ...integration('LE-41', 'Sprachtreff mit Ehrenamtlichen A2', 'A2.2', evenings, 21, witten, [12, 4, 11]),
    courseType: 'volunteer',
  },
];

function integration(
  number: string,
  title: string,
  level: string,
  times: readonly WeeklyTimeView[],
  inDays: number,
  venue: VenueView,
  [maxParticipants, minParticipants, registeredElsewhere]: readonly [number, number, number],
  more: Partial<CourseStartBody> = {},
): Outline {
  const capacity = { maxParticipants, minParticipants, registeredElsewhere };
  return {
    number,
    title,
    courseType: 'integration',
    entryLevels: [level],
    times,
    inDays,
    weeks: 6,
    venue,
    ...capacity,
    more,
  };
}

function courseStart(
  publishedBy: string,
  { number, times, inDays, weeks, decidedInDays, more, ...outline }: Outline,
  today: CalendarDate,
): SampleCourseStart {
  const startsOn = firstLesson(addDays(today, inDays), times);
  const endsOn = addDays(startsOn, weeks * 7 - 1);
  const decided = decidedInDays !== undefined && { decidesOn: addDays(today, decidedInDays) };
  return {
    publishedBy,
    body: { ...outline, ...more, ...decided, externalId: number, weeklyTimes: times, startsOn, endsOn },
  };
}

function firstLesson(earliest: CalendarDate, [first]: readonly WeeklyTimeView[]): CalendarDate {
  const wished = first ? weekdays.indexOf(first.weekday) : 0;
  return addDays(earliest, (wished - weekdayOf(earliest) + 7) % 7);
}
