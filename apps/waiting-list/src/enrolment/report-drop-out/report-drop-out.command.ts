import type { DropOutReason } from '@app/contracts';
import type { EnrolmentId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Reporter } from '../domain/reporter.js';

/** The person has left the course before its end. A job found is a good reason. */
export class ReportDropOut extends Command<void> {
  constructor(
    readonly reporter: Reporter,
    readonly id: EnrolmentId,
    readonly reason: DropOutReason,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
