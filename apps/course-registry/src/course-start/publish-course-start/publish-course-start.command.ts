import type { CourseStartView } from '@app/contracts';
import type { Organisation } from '@app/identity';
import type { OnceKey } from '@app/runtime';
import { Command } from '@nestjs/cqrs';
import type { RequestedContent } from '../content-from.js';
import type { Cause } from '../domain/history.js';

/** A provider announces a course start by hand. */
export class PublishCourseStart extends Command<CourseStartView> {
  constructor(
    readonly provider: Pick<Organisation, 'id' | 'key' | 'name' | 'areas'>,
    readonly externalId: string | undefined,
    readonly content: RequestedContent,
    /** The caller's wish that this happens once, however often it asks. */
    readonly key: OnceKey | undefined,
    readonly cause: Cause,
  ) {
    super();
  }
}
