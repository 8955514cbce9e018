import type { CheckedSession } from './checked.js';

/** Days on which a session of one overlaps a session of the other; both in order of time. Back to back is no overlap. */
export function clashingDays(some: readonly CheckedSession[], others: readonly CheckedSession[]): string[] {
  const days = new Set<string>();
  let first = 0;
  for (const session of some) {
    while (first < others.length && (others[first]?.on ?? '') < session.on) first++;
    for (let i = first; others[i]?.on === session.on; i++) {
      const other = others[i];
      if (other && other.from < session.to && session.from < other.to) days.add(session.on);
    }
  }
  return [...days];
}
