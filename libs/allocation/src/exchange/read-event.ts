import type { MarketEvent } from '../model/market-event.js';
import { Fields } from './fields.js';
import { readCourse } from './read-course.js';
import { promiseIn } from './read-hold.js';
import { readPerson } from './read-person.js';

const types = [
  'person.add',
  'person.update',
  'person.remove',
  'course.add',
  'course.update',
  'offer.issue',
  'offer.accept',
  'offer.decline',
  'offer.expire',
  'hold.end',
  'hold.release',
  'day',
] as const satisfies readonly MarketEvent['type'][];

/** Reads what happened to a market. Throws `Refused` that names the first field which is not right. */
export function readEvent(value: unknown, at: () => string = () => ''): MarketEvent {
  const from = Fields.of(value, at);
  const type = from.oneOf('type', types);
  switch (type) {
    case 'person.add':
    case 'person.update':
      return { type, person: readPerson(from.required('person'), () => from.path('person')) };
    case 'person.remove':
      return { type, id: from.text('id') };
    case 'course.add':
    case 'course.update':
      return { type, course: readCourse(from.required('course'), () => from.path('course')) };
    case 'offer.issue':
      return { type, person: from.text('person'), course: from.text('course'), ...promiseIn(from) };
    case 'offer.accept':
    case 'hold.end':
      return { type, person: from.text('person') };
    case 'offer.decline':
    case 'offer.expire':
      // `paused: false` says that nothing pauses; it does not wake anybody
      return { type, person: from.text('person'), ...(from.has('paused') && from.flag('paused') && { paused: true }) };
    case 'hold.release':
      return { type, person: from.text('person'), ...(from.has('hardship') && { hardship: from.flag('hardship') }) };
    case 'day':
      return { type, asOf: from.day('asOf') };
  }
}
