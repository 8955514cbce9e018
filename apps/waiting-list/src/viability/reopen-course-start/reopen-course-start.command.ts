import type { CourseStartId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Coordinator } from '../domain/coordinator.js';

/** A decision nobody was told of is taken back. */
export class ReopenCourseStart extends Command<void> {
  constructor(
    readonly by: Coordinator,
    readonly id: CourseStartId,
    readonly seen?: number,
  ) {
    super();
  }
}
