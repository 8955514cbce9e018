import type { CatalogueCourseStartView } from '@app/contracts';
import type { QueryBus } from '@nestjs/cqrs';
import {
  type CourseStartFilter,
  FindCourseStarts,
  type FoundLine,
} from '../../course-start/search-course-starts/search-course-starts.query.js';

const atOnce = 500;

/** Every course start a filter finds, by its first day, read in pages so that memory does not grow with their number. */
export async function* everyLine(queries: QueryBus, filter: CourseStartFilter): AsyncGenerator<FoundLine> {
  let after: Pick<FoundLine, 'id' | 'startsOn'> | undefined;
  for (;;) {
    const page = await queries.execute(new FindCourseStarts({ filter, limit: atOnce, after }, 'everybody'));
    yield* page.lines;
    const last = page.lines.at(-1);
    if (page.nextCursor === undefined || !last) return;
    after = { startsOn: last.startsOn, id: last.id };
  }
}

/** The same, read. */
export async function* everyCourseStart(
  queries: QueryBus,
  filter: CourseStartFilter,
): AsyncGenerator<CatalogueCourseStartView> {
  for await (const { json } of everyLine(queries, filter)) yield JSON.parse(json);
}
