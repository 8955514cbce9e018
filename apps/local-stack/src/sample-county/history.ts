import { addDays, type CalendarDate } from '@app/kernel';
import { newId } from '@app/persistence';

/** One wait that is over, as the waiting list keeps it without the person. */
export interface FinishedWait {
  readonly id: string;
  readonly level: string;
  readonly courseType: string;
  readonly municipality: string;
  readonly registeredOn: CalendarDate;
  readonly entitledOn: CalendarDate;
  readonly startedOn: CalendarDate;
}

/** Level, course type, usual wait in days, waits per month. */
const streams = [
  ['A1.1', 'integration', 98, 5],
  ['A1.2', 'integration', 61, 3],
  ['A2.1', 'integration', 74, 3],
  ['B1.1', 'integration', 88, 2],
  ['alpha.1', 'integration-alpha', 134, 2],
  ['B2.1', 'vocational', 52, 2],
] as const;
const municipalities = ['05911000', '05911000', '05911000', '05916000', '05916000', '05954036'];
const months = 12;

/**
 * A year of waits that are over, 204 in all: longer for literacy courses, longest in spring, a little shorter of late.
 * Always the same for the same day.
 */
export function sampleHistory(today: CalendarDate): readonly FinishedWait[] {
  const random = pseudoRandom(5_911);
  return Array.from({ length: months }, (_, month) => month).flatMap((month) =>
    streams.flatMap(([level, courseType, usual, perMonth]) =>
      Array.from({ length: perMonth }, () => {
        const startedOn = addDays(today, -(month * 30 + 1 + Math.floor(random() * 29)));
        const season = 1 + 0.25 * Math.sin(((month + 2) / months) * 2 * Math.PI) + month * 0.01;
        const waited = Math.max(4, Math.round(usual * season * (0.45 + 1.1 * random())));
        const registeredOn = addDays(startedOn, -waited);
        const entitledOn = addDays(registeredOn, -Math.floor(random() * 40));
        const municipality = municipalities[Math.floor(random() * municipalities.length)] ?? '05911000';
        return { id: newId(), level, courseType, municipality, registeredOn, entitledOn, startedOn };
      }),
    ),
  );
}

/** Mulberry32: small, and the same everywhere. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
