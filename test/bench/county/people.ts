import type { WaitingEntryBody } from '@app/contracts';
import { addDays, calendarDateOf } from '@app/kernel';

/** Levels at which courses begin and people wait, evenly. */
export const levels = ['A1.1', 'A1.2', 'A2.1', 'A2.2', 'B1.1', 'B1.2', 'B2.1', 'B2.2'] as const;
const towns = [
  { municipality: '05911000', registeredBy: 'case-manager' },
  { municipality: '05911000', registeredBy: 'case-manager' },
  { municipality: '05911000', registeredBy: 'case-manager' },
  { municipality: '05916000', registeredBy: 'other-case-manager' },
] as const;
const mornings = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => `${day}-morning`);

export interface Newcomer {
  readonly registeredBy: (typeof towns)[number]['registeredBy'];
  readonly body: WaitingEntryBody;
}

/** The invented person with this number: of some level, in one of two towns, waiting for some days, free on mornings. */
export function newcomer(number: number): Newcomer {
  const { municipality, registeredBy } = towns[Math.floor(number / levels.length) % towns.length] ?? towns[0];
  const today = calendarDateOf(new Date());
  const body: WaitingEntryBody = {
    person: { givenName: 'Probe', familyName: `Person${number}` },
    need: {
      level: levels[number % levels.length] ?? 'A1.1',
      track: 'general',
      entitlements: [{ path: 'bamf-entitled', issuedOn: addDays(today, -30), validUntil: addDays(today, 300) }],
      municipality,
      reachKm: 15 + (number % 30),
      availability: mornings,
    },
    waitingSince: addDays(today, -(number % 200)),
  };
  return { registeredBy, body };
}
