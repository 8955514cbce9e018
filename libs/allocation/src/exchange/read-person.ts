import type { Person } from '../model/person.js';
import { Fields } from './fields.js';
import { bands, bandTracks, lengths, metres, paths, slotSets } from './vocabulary.js';
import { lastDayOfYouth } from './youth.js';

const reach = { min: 0, max: 60_000 } as const;

export function readPerson(value: unknown, at: () => string): Person {
  const from = Fields.of(value, at);
  return {
    id: from.text('id'),
    x: from.whole('x', metres),
    y: from.whole('y', metres),
    level: from.oneOf('level', bands),
    track: from.oneOf('track', bandTracks),
    funding: from.someOf('funding', paths),
    ...entitlementIn(from),
    woman: from.flag('female'),
    parent: from.flag('parent'),
    youthUntil: lastDayOfYouth(from.day('born')),
    availability: from.whole('avail', slotSets),
    childcare: from.flag('childcare'),
    accessible: from.flag('wheelchair'),
    reachMetres: from.whole('maxDistM', reach),
    earliestStart: from.day('earliest'),
    ...(from.has('latest') && { latestStart: from.day('latest') }),
    waitingSince: from.day('waitingSince'),
    ...(from.has('completed') && { completed: completedIn(from.object('completed')) }),
    hardship: from.has('hardship') && from.flag('hardship'),
    ...(from.has('intensity') && { intensity: from.oneOf('intensity', lengths) }),
    declined: from.has('declined') ? from.texts('declined') : [],
    paused: from.has('paused') && from.flag('paused'),
  };
}

/** One last day for both BAMF paths; none = without end. */
function entitlementIn(from: Fields): Pick<Person, 'entitledUntil' | 'obligedUntil'> {
  if (!from.has('validUntil')) return {};
  const until = from.day('validUntil');
  return { entitledUntil: until, obligedUntil: until };
}

/** When the course was completed is read for its form only; it moves nothing. */
function completedIn(from: Fields): NonNullable<Person['completed']> {
  from.day('on');
  return { course: from.text('course'), provider: from.text('provider') };
}
