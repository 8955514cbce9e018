import type { Hold, PlaceGroup } from '../model/course.js';
import { Fields } from './fields.js';
import { count } from './vocabulary.js';

export function readHold(value: unknown, at: () => string): Hold {
  const from = Fields.of(value, at);
  return {
    person: from.text('person'),
    course: from.text('course'),
    state: from.oneOf('state', ['offered', 'accepted']),
    ...promiseIn(from),
  };
}

/** The place group and the last day of a promise, as far as they are given. */
export function promiseIn(from: Fields): Pick<Hold, 'group' | 'until'> {
  return {
    ...(from.has('group') && { group: groupIn(from) }),
    ...(from.has('until') && { until: from.day('until') }),
  };
}

function groupIn(from: Fields): PlaceGroup {
  return from.required('group') === 'open' ? 'open' : from.whole('group', count);
}
