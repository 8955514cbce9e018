import type { Day, Hold, PlaceGroup } from '@app/allocation';

export type HoldRow = readonly [
  person: string,
  course: string,
  state: 'open' | 'accepted',
  group: string | null,
  until: Day,
];

export const holdColumns = `
  o.waiting_entry_id, o.course_start_id, o.state, o.place_group,
  (o.answer_by at time zone 'Europe/Berlin')::date - date '1970-01-01'`;
export const holdSources = `
  seat_offer o join course_start c on c.id = o.course_start_id join waiting_entry e on e.id = o.waiting_entry_id
  left join enrolment n on n.seat_offer_id = o.id`;

export function toHold([person, course, state, group, until]: HoldRow): Hold {
  return {
    person,
    course,
    state: state === 'open' ? 'offered' : 'accepted',
    ...(group !== null && { group: placeGroup(group) }),
    ...(state === 'open' && { until }),
  };
}

/** 'open', or the position of a hold-out. */
export function placeGroup(text: string): PlaceGroup {
  return text === 'open' ? text : Number(text);
}
