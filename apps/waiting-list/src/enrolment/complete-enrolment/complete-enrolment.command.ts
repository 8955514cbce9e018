import type { EnrolmentId, Level } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Reporter } from '../domain/reporter.js';

/** The person has come to the end of the course, or will within eight weeks, and it is known how they go on. */
export class CompleteEnrolment extends Command<void> {
  constructor(
    readonly reporter: Reporter,
    readonly id: EnrolmentId,
    readonly goesOn: boolean,
    /** The next step of the ladder when absent. */
    readonly nextLevel: Level | undefined,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
