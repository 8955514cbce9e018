import { type CourseFilter, CourseStartPublishedV1, GoalEvaluatedV1, SeatOfferedV1 } from '@app/contracts';

export const sprachwerk = '0198f2a0-0002-7000-8000-000000000002';
export const lernhaus = '0198f2a0-0008-7000-8000-000000000008';

/** An A1.1 course in Bochum that begins in December 2026. */
export function courseFacts(differing: Partial<CourseStartPublishedV1> = {}): CourseStartPublishedV1 {
  return Object.assign(new CourseStartPublishedV1(), {
    courseStartId: '0198f2a0-0001-7000-8000-000000000001',
    version: 1,
    status: 'published',
    providerId: sprachwerk,
    providerName: 'Sprachwerk Ruhr',
    title: 'Integrationskurs A1.1 vormittags',
    courseType: 'integration',
    track: 'general',
    entryLevels: ['A1.1'],
    format: 'presence',
    targetGroup: 'all',
    fundingPaths: ['bamf-entitled', 'jobcenter'],
    intensity: 'full',
    childcare: true,
    accessible: true,
    municipality: '05911000',
    postalCode: '44787',
    placeName: 'Haus am Anger',
    street: 'Musterstraße 1',
    startsOn: '2026-12-07',
    endsOn: '2027-06-30',
    entryClosesOn: '2026-12-21',
    decidesOn: '2026-11-30',
    slots: 37_449,
    times: 'Mo–Fr 09:00–12:15',
    units: 600,
    maxParticipants: 25,
    minParticipants: 15,
    registeredElsewhere: 11,
    asOf: '2026-11-20T10:02:11.000Z',
    ...differing,
  });
}

export function offerFacts(differing: Partial<SeatOfferedV1> = {}): SeatOfferedV1 {
  return Object.assign(new SeatOfferedV1(), {
    seatOfferId: '0198f2a0-0005-7000-8000-000000000005',
    version: 1,
    waitingEntryId: '0198f2a0-0006-7000-8000-000000000006',
    reference: 'W-7K3M9Q',
    courseStartId: '0198f2a0-0001-7000-8000-000000000001',
    providerId: sprachwerk,
    referringOrganisationId: '0198f2a0-0003-7000-8000-000000000003',
    caseManagerId: '0198f2a0-0004-7000-8000-000000000004',
    offeredAt: '2026-11-20T08:15:02.000Z',
    answerBy: '2026-11-26T22:59:59.000Z',
    happenedAt: '2026-11-20T08:15:02.000Z',
    ...differing,
  });
}

/** Waiting times for B1.1 in Bochum, missed since yesterday. */
export function goalFacts(differing: Partial<GoalEvaluatedV1> = {}): GoalEvaluatedV1 {
  return Object.assign(new GoalEvaluatedV1(), {
    goalId: '0199d6a0-0000-7000-8000-00000000000a',
    version: 1,
    figure: 'waiting-median',
    atMostDays: 42,
    level: 'B1.1',
    counties: ['05911'],
    standing: 'missed',
    since: '2026-11-20',
    days: 55,
    asOf: '2026-11-21',
    happenedAt: '2026-11-21T04:00:12.000Z',
    ...differing,
  });
}

export const everyCourse: CourseFilter = {
  levels: [],
  courseTypes: [],
  fundingPaths: [],
  formats: [],
  childcareOnly: false,
  ownPeopleOnly: false,
};
