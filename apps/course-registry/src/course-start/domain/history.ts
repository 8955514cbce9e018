import type { ChangeReason, CourseStartAct } from '@app/contracts';
import type { MemberId, OrganisationId } from '@app/kernel';
import type { Content, CourseStart } from './course-start.js';
import { isSame } from './same.js';
import type { Session } from './session.js';

/** Whose hand a change was. A `decision` is the coordinator's, made where people wait. */
export type Doer =
  | { readonly through: 'person' | 'key'; readonly memberId: MemberId; readonly organisationId: OrganisationId }
  | { readonly through: 'file'; readonly organisationId: OrganisationId }
  | { readonly through: 'decision' };

/** Who changes a course start, and why when they say so. */
export interface Cause {
  readonly by: Doer;
  readonly reason?: ChangeReason;
}

/** One field that is different now. Of sessions, only those that went and those that came. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What happened to a course start, told from how it was and how it is. */
export function actOf(before: CourseStart | undefined, now: CourseStart): CourseStartAct {
  if (!before || before.status !== now.status) return becoming(now);
  if (sectionsStarted(before) < sectionsStarted(now)) return 'section-started';
  if (now.status === 'postponed' && now.content.startsOn > before.content.startsOn) return 'postponed';
  return 'changed';
}

function becoming({ status }: CourseStart): CourseStartAct {
  return status === 'past' ? 'kept-as-past' : status;
}

function sectionsStarted(courseStart: CourseStart): number {
  return 'sectionsStarted' in courseStart ? courseStart.sectionsStarted.length : 0;
}

/** The fields in which `now` says something else; none for one that is new, which says everything for the first time. */
export function fieldChanges(before: CourseStart | undefined, now: CourseStart): FieldChange[] {
  if (!before) return [];
  const [old, fresh] = [before.content, now.content];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(fresh)])] as (keyof Content)[];
  return fields
    .filter((field) => !isSame(old[field], fresh[field]))
    .map((field) =>
      field === 'sessions' ? sessionChange(old.sessions, fresh.sessions) : plainChange(field, old, fresh),
    );
}

function plainChange(field: keyof Content, old: Content, fresh: Content): FieldChange {
  return {
    field,
    ...(old[field] !== undefined && { before: old[field] }),
    ...(fresh[field] !== undefined && { after: fresh[field] }),
  };
}

function sessionChange(old: readonly Session[], fresh: readonly Session[]): FieldChange {
  const keyOf = ({ on, from, to }: Session) => `${on} ${from} ${to}`;
  const [had, has] = [new Set(old.map(keyOf)), new Set(fresh.map(keyOf))];
  return {
    field: 'sessions',
    before: old.filter((session) => !has.has(keyOf(session))),
    after: fresh.filter((session) => !had.has(keyOf(session))),
  };
}
