import { dayNumber } from '@app/kernel';
import { checkAgainstPack, type RuleFinding, rulePackFor } from '@app/rule-packs';
import { coursePackOn } from './course-rules-in-force.js';
import type { Content } from './course-start.js';
import { derive } from './derive.js';
import { type Session, unitsOf } from './session.js';

/** What the rules of the day on which a course begins have otherwise. Worth a look, never an obstacle. */
export function ruleFindingsOf(content: Content): readonly RuleFinding[] {
  const { courseType, startsOn, sessions, registrationDeadline } = content;
  const pack = coursePackOn(courseType, startsOn);
  if (!pack) return [];
  const { unitMinutes } = rulePackFor(courseType, startsOn);
  const { units, sections } = derive(content);
  const taught = (of: readonly Session[]) => of.reduce((sum, session) => sum + unitsOf(session, unitMinutes), 0);
  return checkAgainstPack(
    {
      courseType,
      forGroup: content.targetGroup !== 'all',
      startsOn,
      ...(registrationDeadline && { registrationDeadline }),
      unitsBeforeDeadline: registrationDeadline ? taught(sessions.filter(({ on }) => on < registrationDeadline)) : 0,
      entryLevels: content.entryLevels,
      units,
      unitsAWeek: Math.max(0, ...weeksOf(sessions).map(taught)),
      sections,
      minParticipants: content.minParticipants,
      maxParticipants: content.maxParticipants,
    },
    pack,
  );
}

/** Weeks begin on Monday. */
function weeksOf(sessions: readonly Session[]): Session[][] {
  const weeks = new Map<number, Session[]>();
  for (const session of sessions) {
    const week = Math.floor((dayNumber(session.on) + 3) / 7);
    weeks.set(week, [...(weeks.get(week) ?? []), session]);
  }
  return [...weeks.values()];
}
