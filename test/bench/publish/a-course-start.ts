import type { CourseStartBody, SessionView } from '@app/contracts';
import { addDays, calendarDateOf, weekdayOf } from '@app/kernel';

/** A general course of 25 dated sessions and 100 units that begins in four weeks, as a provider's software sends it. */
export function aCourseStart(): CourseStartBody {
  const today = calendarDateOf(new Date());
  const sessions: SessionView[] = [];
  for (let day = addDays(today, 28); sessions.length < 25; day = addDays(day, 1)) {
    if (weekdayOf(day) < 5) sessions.push({ on: day, from: '09:00', to: '12:15' });
  }
  const [first] = sessions;
  const last = sessions.at(-1);
  return {
    title: 'Allgemeiner Integrationskurs A2.1',
    courseType: 'integration',
    track: 'general',
    entryLevels: ['A2.1'],
    format: 'presence',
    targetGroup: 'all',
    fundingPaths: ['bamf-entitled', 'bamf-obliged', 'self'],
    intensity: 'full',
    childcare: false,
    accessible: true,
    venue: {
      name: 'Haus der Sprachen',
      street: 'Beispielstr. 1',
      postalCode: '44787',
      place: 'Bochum',
      municipality: '05911000',
    },
    startsOn: first?.on ?? today,
    endsOn: last?.on ?? today,
    sessions,
    maxParticipants: 20,
    minParticipants: 10,
    registeredElsewhere: 12,
  };
}
