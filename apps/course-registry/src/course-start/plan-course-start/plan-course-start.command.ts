import type { CourseStartView } from '@app/contracts';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';
import type { RequestedContent } from '../content-from.js';
import type { Cause } from '../domain/history.js';
import type { NamedProvider } from '../named-provider.js';

/** A provider records a course start that nobody is to know of yet. */
export class PlanCourseStart extends Command<CourseStartView> {
  constructor(
    readonly provider: NamedProvider,
    readonly externalId: string | undefined,
    readonly content: RequestedContent,
    /** The caller's wish that this happens once, however often it asks. */
    readonly key: OnceKey | undefined,
    readonly cause: Cause,
  ) {
    super();
  }
}
