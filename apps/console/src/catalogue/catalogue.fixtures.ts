import type { CatalogueCourseStartDetailView } from '@app/contracts';

export const courseStartId = '0199d6a0-0000-7000-8000-00000000c0de';

/** A morning course in Bochum with a free place. */
export function publicCourse(difference: Partial<CatalogueCourseStartDetailView> = {}): CatalogueCourseStartDetailView {
  return {
    id: courseStartId,
    version: 1,
    status: 'published',
    provider: { id: '0199d6a0-0000-7000-8000-000000000002', key: 'sprachwerk', name: 'Sprachwerk Bochum' },
    title: 'Allgemeiner Integrationskurs, Modul 1',
    courseType: 'integration',
    track: 'general',
    entryLevels: ['A1.1'],
    format: 'presence',
    targetGroup: 'all',
    fundingPaths: ['bamf-entitled', 'self'],
    intensity: 'full',
    childcare: true,
    accessible: true,
    venue: {
      name: 'Haus der Sprachen',
      street: 'Kortumstraße 1',
      postalCode: '44787',
      place: 'Bochum',
      municipality: '05911000',
    },
    startsOn: '2127-01-13',
    endsOn: '2127-07-14',
    sessions: [
      { on: '2127-01-13', from: '09:00', to: '12:15' },
      { on: '2127-01-14', from: '09:00', to: '12:15' },
      { on: '2127-07-14', from: '13:00', to: '15:15' },
    ],
    sessionCount: 3,
    units: 11,
    times: 'Mo, Di 09:00–12:15',
    slots: ['mon-morning', 'tue-morning'],
    registrationDeadline: '2127-01-10',
    lateEntryUntil: '2127-01-20',
    entryClosesOn: '2127-01-10',
    priceCents: 12_050,
    places: { max: 20, free: 3, asOf: '2026-11-21T09:00:00Z' },
    updatedAt: '2026-11-20T09:00:00Z',
    ...difference,
  };
}

/** The same with everything that not every course has: sections, a chain, units that others give, help in languages. */
export function dividedCourse(): CatalogueCourseStartDetailView {
  const section = { units: 100, sessionCount: 2, lateEntryUntil: '2127-01-20' };
  return publicCourse({
    externalId: 'SW-1',
    supportLanguages: ['uk', 'ar'],
    chain: { key: 'IK Ost', position: 1 },
    sections: [
      { ...section, number: 1, startsOn: '2127-01-13', endsOn: '2127-03-31', startedOn: '2127-01-13' },
      { ...section, number: 2, level: 'A1.2', startsOn: '2127-04-01', endsOn: '2127-07-14' },
    ],
    extraUnits: [
      { givenBy: 'Sozialdienst', topic: 'Miete', units: 4, on: '2127-01-20', from: '13:00', to: '16:00' },
      { givenBy: 'Bibliothek', topic: 'Lesen', units: 10, weekday: 'tue', from: '15:30', to: '17:00' },
      { givenBy: 'Ehrenamt', topic: 'Sprechen', units: 6 },
    ],
    nextModule: {
      id: '0199d6a0-0000-7000-8000-00000000c0d2',
      position: 2,
      title: 'Modul 2',
      status: 'published',
      entryLevels: ['A1.2'],
      startsOn: '2127-07-20',
      endsOn: '2127-12-01',
    },
  });
}
