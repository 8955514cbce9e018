import type { DeadlinesLine, TimeLimit } from './digest.js';
import type { LegalClockNow, NewsItem, Now } from './news.js';

type ClockItem = Extract<NewsItem, { kind: 'legal-clock' }>;

/** How the time limits that were noted stand now, all in one line; those that stopped since are none. */
export function deadlinesLine(items: readonly ClockItem[], now: Now): DeadlinesLine | undefined {
  const ids = [...new Set(items.map(({ legalClockId }) => legalClockId))];
  const clocks = ids.flatMap((id) => now.legalClocks.get(id) ?? []);
  const standing = (state: LegalClockNow['state']) => clocks.filter((clock) => clock.state === state);
  const [approaching, missed] = [standing('approaching'), standing('missed')];
  if (approaching.length + missed.length === 0) return undefined;
  return {
    kind: 'deadlines',
    approaching: approaching.length,
    missed: missed.length,
    limits: [...missed, ...approaching].map(limitOf).sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    maybeTold: items.some(({ maybeTold }) => maybeTold),
  };
}

function limitOf({ facts: { code, reference, dueOn }, state }: LegalClockNow): TimeLimit {
  return { code, ...(reference && { reference }), dueOn, missed: state === 'missed' };
}

const order = ({ dueOn, reference = '', code }: TimeLimit) => `${dueOn} ${reference} ${code}`;
