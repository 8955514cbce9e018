import type { CalendarDate, CourseStartId, OrganisationId } from '@app/kernel';
import type { CheckedSession, Noticed } from './checked.js';
import { clashingDays } from './clash.js';
import { type Finding, finding } from './finding.js';

interface Compared {
  readonly id: CourseStartId;
  readonly providerId: OrganisationId;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** Another course start that has a key in common and runs in the same weeks. */
export interface Neighbour extends Compared {
  readonly doubled: boolean;
  /** `room`: a named one, `only-room`: of its house, `venue`: a house whose rooms nobody has listed; null: none. */
  readonly shares: 'room' | 'only-room' | 'venue' | null;
  /** In order of time; only where a room is shared. */
  readonly sessions: readonly CheckedSession[] | null;
}

const daysShown = 10;

/** What is worth a look about two course starts, once for each of them. */
export function pairsOf(me: Compared, sessions: readonly CheckedSession[], other: Neighbour): Finding[] {
  const noticed: Noticed[] = [];
  if (other.doubled) noticed.push({ code: 'doubled', values: sharedWeeks(me, other) });
  const days = other.shares ? clashingDays(sessions, other.sessions ?? []) : [];
  if (days.length > 0)
    noticed.push({
      code: other.shares === 'venue' ? 'venue-double-booked' : 'room-double-booked',
      values: { days: days.slice(0, daysShown), count: days.length },
    });
  return noticed.flatMap((each) => [finding(me, each, other.id), finding(other, each, me.id)]);
}

/** From when to when both run; said so that other days make it another finding. */
function sharedWeeks(one: Compared, other: Compared) {
  return {
    from: one.startsOn > other.startsOn ? one.startsOn : other.startsOn,
    to: one.endsOn < other.endsOn ? one.endsOn : other.endsOn,
  };
}
