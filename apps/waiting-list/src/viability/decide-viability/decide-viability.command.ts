import type { CourseStartId } from '@app/kernel';
import { Command } from '@nestjs/cqrs';
import type { Coordinator } from '../domain/coordinator.js';
import type { Decision } from '../domain/viability-case.js';

/** A coordinator decides whether a course start takes place. */
export class DecideViability extends Command<void> {
  constructor(
    readonly by: Coordinator,
    readonly id: CourseStartId,
    readonly decision: Decision,
    readonly seen?: number,
  ) {
    super();
  }
}
