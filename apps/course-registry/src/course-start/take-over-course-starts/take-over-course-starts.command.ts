import type { CourseStartState } from '@app/contracts';
import type { Organisation } from '@app/identity';
import type { CourseStartId, RuleViolation } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';
import type { Content, Venue } from '../domain/course-start.js';

/** A course start as a provider's file has it, whatever the format of the file. */
export type ImportedContent = Omit<Content, 'venue'> & {
  readonly venue?: Omit<Venue, 'municipality' | 'easting' | 'northing'>;
};

/** What a file says under one of its numbers. */
export interface FromFile {
  readonly externalId: string;
  readonly content: ImportedContent;
}

export interface TakenOver {
  readonly outcome: 'imported' | 'changed' | 'unchanged';
  readonly courseStartId: CourseStartId;
  readonly status: CourseStartState;
  readonly sessionCount: number;
  readonly changedFields?: readonly string[];
}

/** Nothing of it was written. */
export interface NotTakenOver {
  readonly outcome: 'refused';
  readonly refusal: RuleViolation;
}

/**
 * Takes records of a provider's file over, in the caller's transaction: each new, changed, as it was, or refused for
 * itself; answers in their order. Only what differs from the file taken over before is changed, so that what was edited
 * here since stays. Every number at most once.
 */
export class TakeOverCourseStarts extends Command<readonly (TakenOver | NotTakenOver)[]> {
  constructor(
    readonly tx: Tx,
    readonly provider: Pick<Organisation, 'id' | 'name' | 'areas'>,
    readonly records: readonly FromFile[],
  ) {
    super();
  }
}
