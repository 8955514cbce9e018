import type { PrintedCourse } from './brochure.js';

/** A morning course in Bochum. */
export function printedCourse(difference: Partial<PrintedCourse> = {}): PrintedCourse {
  return {
    title: 'Allgemeiner Integrationskurs, Modul 1',
    status: 'published',
    courseType: 'integration',
    entryLevels: ['A1.1'],
    format: 'presence',
    targetGroup: 'all',
    childcare: false,
    accessible: true,
    startsOn: '2027-01-11',
    times: 'Mo–Fr 09:00–12:15',
    provider: 'Sprachwerk Bochum',
    registrationDeadline: '2027-01-08',
    priceCents: 12_050,
    venue: ['Haus der Sprachen', 'Kortumstraße 1', '44787 Bochum'],
    area: 'Bochum',
    ...difference,
  };
}
