import type { CompleteSourceRecordBody, LackingPart } from '@app/contracts';
import type { Level, Track } from '@app/kernel';
import type { ImportedContent } from '../../course-start/take-over-course-starts/take-over-course-starts.command.js';
import type { Draft } from '../neutral-record.js';
import { weeklySessions } from './weekly-sessions.js';

/** What a person has added to a record. The file goes before: what it says for certain is not overwritten. */
export type Completion = CompleteSourceRecordBody;

/** What must be known and is not. */
export function lackingIn(draft: Draft): LackingPart[] {
  const { courseType, entryLevels, sessions, maxParticipants, registeredElsewhere, format, venue } = draft;
  const missing: readonly (readonly [LackingPart, boolean])[] = [
    ['courseType', courseType === undefined],
    ['level', entryLevels.length === 0],
    ['sessions', sessions.length === 0],
    ['maxParticipants', maxParticipants === undefined],
    ['registeredElsewhere', registeredElsewhere === undefined],
    ['place', format !== 'online' && venue?.place === undefined],
  ];
  return missing.flatMap(([part, lacks]) => (lacks ? [part] : []));
}

/** True when nothing is missing any more. */
export function isWhole(draft: Draft): draft is Draft & ImportedContent {
  return lackingIn(draft).length === 0;
}

/** The draft with what the person added where the file says nothing. */
export function completed(draft: Draft, completion: Completion): Draft {
  const { entryLevel, maxParticipants, registeredElsewhere } = completion;
  const courseType = draft.courseType ?? completion.courseType;
  const place = draft.venue?.place ?? completion.place;
  return {
    ...draft,
    ...(courseType && { courseType, track: draft.track ?? trackOf(courseType) }),
    entryLevels: draft.entryLevels.length > 0 || !entryLevel ? draft.entryLevels : [entryLevel as Level],
    sessions:
      draft.sessions.length > 0 ? draft.sessions : weeklySessions(completion.weeklyTimes ?? [], { ...draft, place }),
    ...(maxParticipants !== undefined && { maxParticipants: draft.maxParticipants ?? maxParticipants }),
    ...(registeredElsewhere !== undefined && { registeredElsewhere: draft.registeredElsewhere ?? registeredElsewhere }),
    ...(place && { venue: { ...draft.venue, place } }),
  };
}

function trackOf(courseType: NonNullable<Completion['courseType']>): Track {
  if (courseType === 'integration-alpha') return 'alpha';
  return courseType === 'integration-second-script' ? 'second-script' : 'general';
}
