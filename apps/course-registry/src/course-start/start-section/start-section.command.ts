import type { CourseStartView } from '@app/contracts';
import { Command } from '@nestjs/cqrs';
import type { ChangeRequested } from '../course-start-changes.js';

/** The provider reports that a section, counted from 1, has begun. */
export class StartSection extends Command<CourseStartView> {
  constructor(
    readonly change: ChangeRequested,
    readonly section: number,
  ) {
    super();
  }
}
