import { type ApartReason, apartBecause, footingOf, type Person, wantedKinds } from '@app/allocation';
import { courseFormats, courseTypes, type LinkedEntryView } from '@app/contracts';
import { dayNumber } from '@app/kernel';
import type { WaitingEntry } from './waiting-entry.js';

/** Who else is linked to `own`, and whether they stand together in the order or are only shown side by side. */
export function besideEachOther(
  own: WaitingEntry,
  others: readonly WaitingEntry[],
): readonly (Pick<LinkedEntryView, 'together' | 'apartBecause'> & { readonly entry: WaitingEntry })[] {
  const self = personIn(own);
  const family = others
    .filter(seeks)
    .map(personIn)
    .filter((person) => footingOf(person) === footingOf(self));
  const reasons = (entry: WaitingEntry): readonly ApartReason[] => {
    const person = personIn(entry);
    return apartBecause(footingOf(person) === footingOf(self) ? [self, ...family] : [self, person]);
  };
  return others.map((entry) => {
    const compared = seeks(own) && seeks(entry);
    const found = compared ? reasons(entry) : [];
    return { entry, together: compared && found.length === 0, apartBecause: found };
  });
}

/** Only people who look for a place are joined: whoever has one, or pauses, holds nobody up. */
function seeks({ state }: WaitingEntry): boolean {
  return state === 'waiting' || state === 'offered';
}

/** As matching reads the entry, as far as it decides about standing together. */
function personIn({ id, need, waitingSince, hardship }: WaitingEntry): Person {
  const kinds = wantedKinds({ courseTypes: need.wantedCourseTypes, formats: need.formats }, every);
  return {
    id,
    x: need.easting,
    y: need.northing,
    level: need.level,
    track: need.track,
    funding: need.entitlements.map(({ path }) => path),
    woman: need.woman,
    parent: need.parent,
    availability: need.availability,
    childcare: need.childcare,
    accessible: need.accessible,
    reachMetres: need.reachMetres,
    ...(need.earliestStart && { earliestStart: dayNumber(need.earliestStart) }),
    ...(need.latestStart && { latestStart: dayNumber(need.latestStart) }),
    waitingSince: dayNumber(waitingSince),
    hardship: hardship !== undefined,
    declined: [],
    paused: false,
    ...(kinds && { wantedTypes: kinds }),
    unwantedProviders: need.unwantedProviderIds,
  };
}

const every = { courseTypes, formats: courseFormats };
