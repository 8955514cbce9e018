import { countyName } from '@app/places';
import type { GoalLine } from '../domain/digest.js';
import type { Wording } from './course-texts.js';
import { dayText } from './formats.js';
import { goalTexts } from './goal-texts.js';
import type { LineView } from './letter.js';

type Link = (path: string, text: string) => { readonly url: string; readonly text: string };

/** A goal in two lines: of whom, the figure against the goal; where, since when, and of which day. */
export function goalView(line: GoalLine, { language, say }: Wording, link: Link): Omit<LineView, 'flag'> {
  const { goal, what, missedSince } = line;
  const texts = goalTexts[language];
  const day = (date: string) => dayText(date, language);
  const group = [
    goal.level && (say.levels[goal.level] ?? goal.level),
    goal.courseType && say.courseTypes[goal.courseType],
  ];
  const named = [texts.figures[goal.figure] ?? goal.figure, ...group].filter(Boolean).join(', ');
  const reached = what === 'reached';
  const summary = [
    goal.counties.map((county) => countyName(county) ?? county).join(', '),
    reached ? texts.reachedSince(day(goal.since)) : texts.missedSince(day(goal.since)),
    reached && missedSince && texts.missedBefore(day(missedSince)),
    texts.asOf(day(goal.asOf)),
  ];
  return {
    badge: texts.badges[what],
    tone: what === 'missed' ? 'urgent' : 'plain',
    heading: texts.heading[what](named, goal.days, goal.atMostDays),
    summary: summary.filter(Boolean).join(' · '),
    changes: [],
    facts: [],
    link: link(`goals/${goal.goalId}`, texts.link),
  };
}
