import type { CalendarDate } from '@app/kernel';
import type { Session } from './session.js';

/** New weekly times of a course that runs count from tomorrow on: what has been taught stays as it was. */
export function afterTaught(before: readonly Session[], anew: readonly Session[], today: CalendarDate): Session[] {
  return [...before.filter(({ on }) => on <= today), ...anew.filter(({ on }) => on > today)];
}
