import { isDeepStrictEqual } from 'node:util';
import type { CourseStartId, RuleViolation } from '@app/kernel';
import { newId } from '@app/persistence';
import type { AnnouncedCourseStart, Content, CourseStart, PastCourseStart } from '../domain/course-start.js';
import { isOver, moveIntoPast, reconsider, revise, takeOver } from '../domain/life-cycle.js';
import { takeOverPlan } from '../domain/plan.js';
import type { TakenOverBefore } from '../persistence/course-starts.js';
import type { TakenPlaces } from '../persistence/places.js';
import { settleVenue } from '../settle-venue.js';
import type { ImportedContent, TakenOver, TakeOverCourseStarts } from './take-over-course-starts.command.js';

export type Next = AnnouncedCourseStart | PastCourseStart;

interface Told {
  readonly next: Next;
  readonly takenOver: ImportedContent;
  readonly result: TakenOver;
  /** Which message others get; undefined when nobody has to know. */
  readonly tell: 'published' | 'changed' | undefined;
}

/** What becomes of one record of a file. */
export type Decision =
  | ({ readonly kind: 'add' } & Told)
  | ({ readonly kind: 'replace'; readonly before: CourseStart } & Told)
  | { readonly kind: 'leave'; readonly result: TakenOver }
  | { readonly kind: 'refuse'; readonly refusal: RuleViolation };

type Provider = TakeOverCourseStarts['provider'];

/** Of a number that the provider has not used yet. @throws RuleViolation */
export function decideFirst(provider: Provider, externalId: string, content: ImportedContent, now: Date): Decision {
  const draft = { id: newId<CourseStartId>(), providerId: provider.id, externalId };
  const next = takeOver({ ...draft, content: settled(content, provider.areas) }, now);
  const tell = next.status === 'published' ? 'published' : undefined;
  return { kind: 'add', next, takenOver: content, result: resultOf('imported', next), tell };
}

/** Of one that is here already. @throws RuleViolation */
export function decideAgain(
  provider: Provider,
  content: ImportedContent,
  { courseStart, takenOver }: TakenOverBefore,
  taken: TakenPlaces | undefined,
  now: Date,
): Decision {
  const changedFields = differences(takenOver ?? courseStart.content, content);
  const planned = courseStart.status === 'planned';
  if (courseStart.status === 'cancelled' || courseStart.status === 'ended' || (changedFields.length === 0 && !planned))
    return unchanged(courseStart.id, courseStart.status, courseStart.content.sessions.length);

  const next = revised(
    courseStart,
    withChanges(courseStart.content, content, changedFields, provider.areas),
    taken,
    now,
  );
  const untold = courseStart.status === 'past' || planned;
  const tell = next.status === 'past' && untold ? undefined : untold ? 'published' : 'changed';
  const result = { ...resultOf('changed', next), changedFields };
  return { kind: 'replace', before: courseStart, next, takenOver: content, result, tell };
}

export function unchanged(courseStartId: CourseStartId, status: CourseStart['status'], sessionCount: number): Decision {
  return { kind: 'leave', result: { outcome: 'unchanged', courseStartId, status, sessionCount } };
}

function revised(
  courseStart: Exclude<CourseStart, { status: 'cancelled' | 'ended' }>,
  content: Content,
  taken: TakenPlaces | undefined,
  now: Date,
): Next {
  if (courseStart.status === 'planned') return takeOverPlan(courseStart, content, now);
  if (courseStart.status === 'past') return reconsider(courseStart, content, now);
  const moved = content.startsOn !== courseStart.content.startsOn;
  if (courseStart.status === 'started' || !moved || !isOver(content, now)) return revise(courseStart, content, now);
  const { held, confirmed } = taken ?? { held: 0, confirmed: 0 };
  return moveIntoPast(courseStart, content, held + confirmed, now);
}

function settled({ venue, ...content }: ImportedContent, near: readonly string[]): Content {
  return { ...content, ...(venue && { venue: settleVenue(venue, near) }) };
}

type Field = keyof ImportedContent & string;

/** The fields in which the file says something else than the last one did. What was edited here since does not count. */
function differences(before: object, now: ImportedContent): Field[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(now)]) as Set<Field>;
  return [...fields].filter((field) => !isDeepStrictEqual((before as ImportedContent)[field], now[field]));
}

function withChanges(
  before: Content,
  now: ImportedContent,
  fields: readonly Field[],
  near: readonly string[],
): Content {
  const kept = Object.fromEntries(Object.entries(before).filter(([field]) => !fields.includes(field as Field)));
  const said = Object.fromEntries(
    Object.entries(settled(now, near)).filter(([field]) => fields.includes(field as Field)),
  );
  return { ...kept, ...said } as unknown as Content;
}

function resultOf(outcome: TakenOver['outcome'], { id, status, content }: CourseStart): TakenOver {
  return { outcome, courseStartId: id, status, sessionCount: content.sessions.length };
}
