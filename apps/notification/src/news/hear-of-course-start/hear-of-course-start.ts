import type { CourseStartFacts } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { newsIn } from '../domain/course-news.js';
import { Copies } from '../persistence/copies.js';
import { Items } from '../persistence/items.js';

/** Takes in what the registry says of a course start, and notes what is new for those who live near. */
@Injectable()
export class HearOfCourseStart {
  constructor(
    private readonly copies: Copies,
    private readonly items: Items,
  ) {}

  async hear(tx: Tx, facts: CourseStartFacts): Promise<void> {
    const kept = await this.copies.keepCourseStart(tx, facts);
    if (!kept.newer) return;
    const what = newsIn(kept.before, facts);
    if (!what) return;
    const { courseStartId: subjectId, version } = facts;
    const item = { subjectKind: 'course-start', subjectId, version, what, before: kept.before, after: facts } as const;
    await this.items.add(tx, item, [{ kind: 'area', municipalities: placesOf(kept.before, facts) }]);
  }
}

/** Who knew of the course at its old place is told too when it moves away. */
function placesOf(...all: readonly (CourseStartFacts | undefined)[]): readonly string[] {
  return [...new Set(all.flatMap((facts) => (facts?.municipality ? [facts.municipality] : [])))];
}
