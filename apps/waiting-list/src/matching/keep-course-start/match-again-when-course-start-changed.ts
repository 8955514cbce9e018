import { CourseStartChangedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { KeepCourseStart } from './keep-course-start.command.js';

@Injectable()
export class MatchAgainWhenCourseStartChanged implements Consumer<CourseStartChangedV1> {
  readonly hears = CourseStartChangedV1;

  constructor(private readonly commands: CommandBus) {}

  on(tx: Tx, facts: CourseStartChangedV1): Promise<void> {
    return this.commands.execute(new KeepCourseStart(tx, facts, true));
  }
}
