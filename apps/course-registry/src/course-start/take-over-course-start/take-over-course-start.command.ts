import type { CourseStartState } from '@app/contracts';
import type { Organisation } from '@app/identity';
import type { CourseStartId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Command } from '@nestjs/cqrs';
import type { Content, Venue } from '../domain/course-start.js';

/** A course start as a provider's file has it, whatever the format of the file. */
export type ImportedContent = Omit<Content, 'venue'> & {
  readonly venue?: Omit<Venue, 'municipality' | 'easting' | 'northing'>;
};

export interface TakenOver {
  readonly outcome: 'imported' | 'changed' | 'unchanged';
  readonly courseStartId: CourseStartId;
  readonly status: CourseStartState;
  readonly sessionCount: number;
  readonly changedFields?: readonly string[];
}

/**
 * Takes one record of a provider's file over, in the caller's transaction: new, changed, or as it was.
 * Only what differs from the file taken over before is changed, so that what was edited here since stays.
 */
export class TakeOverCourseStart extends Command<TakenOver> {
  constructor(
    readonly tx: Tx,
    readonly provider: Pick<Organisation, 'id' | 'name' | 'areas'>,
    readonly externalId: string,
    readonly content: ImportedContent,
  ) {
    super();
  }
}
