import type { Session } from './session.js';

/** A session under the number by which calendars know it for life, from 0. */
export interface NumberedSession extends Session {
  readonly number: number;
  /** It does not take place any more. */
  readonly gone?: true;
}

export function numbered(sessions: readonly Session[]): NumberedSession[] {
  return sessions.map((session, number) => numberedAs(number, session));
}

/**
 * Gives the sessions of a changed timetable their numbers: what stayed keeps its own (and what came back gets it back),
 * what was moved takes the number of what is missing (on the same day first, then in order of time), what is more gets
 * a new one. What is left over stays as gone, so that a calendar can be told.
 */
export function renumbered(before: readonly NumberedSession[], sessions: readonly Session[]): NumberedSession[] {
  const left = new Set(before);
  const numbers = new Map<Session, number>();
  const hand = (session: Session, old: NumberedSession | undefined) => {
    if (!old || numbers.has(session)) return;
    numbers.set(session, old.number);
    left.delete(old);
  };
  const sameTime = firstBy(left, timeOf);
  for (const session of sessions) hand(session, sameTime(session));
  const sameDay = firstBy([...left].filter(takesPlace), ({ on }) => on);
  for (const session of unnumbered()) hand(session, sameDay(session));
  const missing = [...left].filter(takesPlace);
  for (const session of unnumbered()) hand(session, missing.shift());

  let next = before.reduce((most, { number }) => Math.max(most, number + 1), 0);
  const kept = sessions.map((session) => numberedAs(numbers.get(session) ?? next++, session));
  const gone = [...left].map((session): NumberedSession => ({ ...session, gone: true }));
  return [...kept, ...gone].sort((a, b) => timeOf(a).localeCompare(timeOf(b)) || a.number - b.number);

  function unnumbered(): Session[] {
    return sessions.filter((session) => !numbers.has(session));
  }
}

/** Looks the first session not yet taken up by what `by` says of it. */
function firstBy(sessions: Iterable<NumberedSession>, by: (session: Session) => string) {
  const known = new Map<string, NumberedSession[]>();
  for (const session of sessions) known.set(by(session), [...(known.get(by(session)) ?? []), session]);
  return (session: Session) => known.get(by(session))?.shift();
}

function numberedAs(number: number, { on, from, to }: Session): NumberedSession {
  return { number, on, from, to };
}

function takesPlace({ gone }: NumberedSession): boolean {
  return gone === undefined;
}

function timeOf({ on, from, to }: Session): string {
  return `${on} ${from} ${to}`;
}
