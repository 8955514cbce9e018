import { weekdayOf } from '@app/kernel';
import type { Session } from './session.js';

const names = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;

/** The timetable in a line for people: 'Mo–Fr 09:00–12:15; Sa 10:00–13:00'. Weekdays of one pattern are drawn together. */
export function timesText(sessions: readonly Session[]): string {
  const daysByHours = new Map<string, Set<number>>();
  for (const { on, from, to } of sessions) {
    const hours = `${from}–${to}`;
    daysByHours.set(hours, (daysByHours.get(hours) ?? new Set()).add(weekdayOf(on)));
  }
  return [...daysByHours]
    .map(([hours, days]) => ({ hours, days: [...days].sort((a, b) => a - b) }))
    .sort((a, b) => (a.days[0] ?? 0) - (b.days[0] ?? 0) || (a.hours < b.hours ? -1 : 1))
    .map(({ hours, days }) => `${daysText(days)} ${hours}`)
    .join('; ');
}

function daysText(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs.map(runText).join(', ');
}

function runText(run: readonly number[]): string {
  const [first, last] = [names[run[0] ?? 0], names[run.at(-1) ?? 0]];
  if (run.length === 1) return `${first}`;
  return run.length === 2 ? `${first}, ${last}` : `${first}–${last}`;
}
