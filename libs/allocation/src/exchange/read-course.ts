import type { Course, HoldOut } from '../model/course.js';
import { Fields } from './fields.js';
import { Refused } from './refused.js';
import { bands, bandTracks, count, lengths, metres, paths, slotSets } from './vocabulary.js';

const statuses = ['open', 'cancelled'] as const;
const mostHoldOuts = 2;

export function readCourse(value: unknown, at: () => string): Course {
  const from = Fields.of(value, at);
  return {
    id: from.text('id'),
    provider: from.text('provider'),
    cancelled: from.oneOf('status', statuses) === 'cancelled',
    x: from.whole('x', metres),
    y: from.whole('y', metres),
    online: from.flag('online'),
    levels: from.someOf('levels', bands),
    track: from.oneOf('track', bandTracks),
    funding: from.someOf('funding', paths),
    womenOnly: from.flag('womenOnly'),
    youth: from.flag('youth'),
    parentsOnly: from.flag('parents'),
    slots: from.whole('slots', slotSets),
    childcare: from.flag('childcare'),
    accessible: from.flag('accessible'),
    intensity: from.oneOf('intensity', lengths),
    startsOn: from.day('start'),
    closesOn: from.day('closesOn'),
    decidesOn: from.day('decisionOn'),
    capacity: from.whole('capacity', { ...count, min: 1 }),
    taken: from.has('taken') ? from.whole('taken', count) : 0,
    minimum: from.whole('min', count),
    holdOuts: from.has('holdouts') ? holdOutsIn(from) : [],
  };
}

function holdOutsIn(from: Fields): HoldOut[] {
  const holdOuts = from.list('holdouts', readHoldOut);
  if (holdOuts.length > mostHoldOuts)
    throw new Refused('NOT_ALLOWED', from.path('holdouts'), `at most ${mostHoldOuts} hold-outs`);
  return holdOuts;
}

function readHoldOut(value: unknown, at: () => string): HoldOut {
  const from = Fields.of(value, at);
  const kind = from.oneOf('kind', ['cohort', 'tier']);
  const size = { places: from.whole('places', count), until: from.day('until') };
  return kind === 'cohort'
    ? { kind, course: from.text('course'), ...size }
    : { kind, maxTier: from.whole('maxTier', count), ...size };
}
