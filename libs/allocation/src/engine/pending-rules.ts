import type { Course, HoldOut, PlaceGroup } from '../model/course.js';
import type { Day, Person } from '../model/person.js';
import type { Priority } from '../model/plan.js';
import type { AllocationTerms } from '../model/terms.js';

export function priority(person: Person, asOf: Day, terms: AllocationTerms): Priority {
  const obliged = person.funding.includes('bamf-obliged') || person.funding.includes('jobcenter');
  const credit = (person.completed ? terms.transitionCreditDays : 0) + (obliged ? terms.obligationCreditDays : 0);
  return {
    tier: tierOf(person, obliged, asOf, terms),
    date: person.waitingSince - credit,
    lottery: lottery(terms.tieSalt, person.ticket ?? person.id),
    id: person.id,
  };
}

function tierOf(person: Person, obliged: boolean, asOf: Day, terms: AllocationTerms): number {
  const soon = (until: Day | undefined) => until !== undefined && until >= asOf && until - asOf <= terms.deadlineDays;
  if (person.hardship) return 0;
  if (person.funding.includes('bamf-entitled') && soon(person.entitledUntil)) return 0;
  if (person.funding.includes('bamf-obliged') && soon(person.obligedUntil)) return 0;
  if (terms.strictObligation && obliged) return 1;
  return person.funding.some((path) => path !== 'self') ? 2 : 3;
}

export function lottery(salt: number, id: string): number {
  let h = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) h = Math.imul(h ^ id.charCodeAt(index), 0x01000193);
  h = (h ^ salt) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export interface Holder {
  readonly person: Person;
  readonly priority: Priority;
  readonly group?: PlaceGroup | undefined;
}

export function admits(holdOut: HoldOut, person: Person, tier: number): boolean {
  return holdOut.kind === 'tier' ? tier <= holdOut.maxTier : person.completed?.course === holdOut.course;
}

/** Places for tentative members: the hold-outs in order, then the open ones. `holders` in priority order. */
export function placeGroups(course: Course, holders: readonly Holder[], asOf: Day): number[] {
  let open = course.capacity - course.taken;
  const rooms = course.holdOuts.map(({ places, until }) => {
    const kept = until >= asOf ? Math.min(places, Math.max(0, open)) : 0;
    open -= kept;
    return kept;
  });
  rooms.push(open);
  const last = course.holdOuts.length;
  for (const {
    person,
    priority: { tier },
    group,
  } of holders) {
    let seat = last;
    if (typeof group === 'number' && group < last) seat = group;
    else if (group === undefined) {
      const found = course.holdOuts.findIndex((h, i) => (rooms[i] ?? 0) > 0 && admits(h, person, tier));
      if (found >= 0) seat = found;
    }
    rooms[seat] = (rooms[seat] ?? 0) - 1;
  }
  let deficit = 0;
  for (let i = 0; i < rooms.length; i += 1)
    if ((rooms[i] ?? 0) < 0) {
      deficit -= rooms[i] ?? 0;
      rooms[i] = 0;
    }
  for (const i of [last, ...course.holdOuts.keys()]) {
    const used = Math.min(deficit, rooms[i] ?? 0);
    rooms[i] = (rooms[i] ?? 0) - used;
    deficit -= used;
  }
  return rooms;
}
