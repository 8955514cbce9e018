import { CourseSectionStartedV1 } from '@app/contracts';
import type { Consumer } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CourseSections } from '../persistence/course-sections.js';

/** A section that begins opens a window of its own in which people may come in late. */
@Injectable()
export class KeepLateEntryWhenCourseSectionStarted implements Consumer<CourseSectionStartedV1> {
  readonly hears = CourseSectionStartedV1;

  constructor(private readonly sections: CourseSections) {}

  on(tx: Tx, facts: CourseSectionStartedV1): Promise<void> {
    return this.sections.keep(tx, facts);
  }
}
