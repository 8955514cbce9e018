import type { NeedBody } from '@app/contracts';
import type { Ags, CalendarDate, MemberId, OrganisationId, PersonRef, WaitingEntryId } from '@app/kernel';
import { type Need, readNeed } from './need.js';
import type { InCourse, Offered, Paused, Placed, Waiting } from './waiting-entry.js';

export const today = '2026-11-21' as CalendarDate;

export function aNeedBody(differing: Partial<NeedBody> = {}): NeedBody {
  return {
    level: 'A2.1',
    track: 'general',
    entitlements: [{ path: 'bamf-obliged', issuedOn: '2026-09-01', validUntil: '2027-08-31' }],
    municipality: '05911000' as Ags,
    reachKm: 12,
    availability: ['mon-morning', 'tue-morning', 'wed-morning', 'thu-morning', 'fri-morning'],
    ...differing,
  };
}

export function aNeed(differing: Partial<NeedBody> = {}): Need {
  return readNeed(aNeedBody(differing), today, () => ({ easting: 374_000, northing: 5_704_000 }));
}

const base = {
  id: '0193b0a0-0000-7000-8000-0000000000a1' as WaitingEntryId,
  version: 3,
  reference: 'W-7F3K2Q',
  personRef: '0193b0a0-0000-7000-8000-0000000000b1' as PersonRef,
  referringOrganisationId: '0193b0a0-0000-7000-8000-0000000000c1' as OrganisationId,
  caseManagerId: '0193b0a0-0000-7000-8000-0000000000d1' as MemberId,
  waitingSince: '2026-03-02' as CalendarDate,
};

export const waiting = (need: Need = aNeed()): Waiting => ({ ...base, need, state: 'waiting' });
export const paused = (): Paused => ({ ...base, need: aNeed(), state: 'paused', dormant: true });
export const offered = (): Offered => ({ ...base, need: aNeed(), state: 'offered' });
export const placed = (): Placed => ({ ...base, need: aNeed(), state: 'placed' });
export const inCourse = (need: Need = aNeed()): InCourse => ({ ...base, need, state: 'in-course' });
