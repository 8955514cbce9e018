import type { EnrolmentId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Reporter } from '../domain/reporter.js';

/** The person did not come; somebody asks them why before they are offered another place. */
export class ReportNoShow extends Command<void> {
  constructor(
    readonly reporter: Reporter,
    readonly id: EnrolmentId,
    /** The version the caller has seen, if they said so. */
    readonly version?: number,
  ) {
    super();
  }
}
