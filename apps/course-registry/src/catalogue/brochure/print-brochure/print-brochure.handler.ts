import { brochureLimits, type CourseStartView } from '@app/contracts';
import { type CalendarDate, Clock, type CourseStartId, calendarDateOf } from '@app/kernel';
import { countyName, placeOf } from '@app/places';
import { readCursor } from '@app/runtime';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { SearchCourseStarts } from '../../../course-start/search-course-starts/search-course-starts.query.js';
import { consoleUrl } from '../../../settings.js';
import { canBeBegun, type PrintedCourse } from '../domain/brochure.js';
import { Press } from '../typesetting/press.js';
import { type Brochure, type BrochureWish, PrintBrochure } from './print-brochure.query.js';
import { sheetOf } from './sheet-of.js';

/** Course starts looked at for one brochure; beyond them nobody counts what was left out. */
const lookedAtAtMost = 2_000;
const pageSize = 200;

@QueryHandler(PrintBrochure)
export class PrintBrochureHandler implements IQueryHandler<PrintBrochure> {
  constructor(
    private readonly queries: QueryBus,
    private readonly press: Press,
    private readonly clock: Clock,
    @Inject(consoleUrl) private readonly address: string,
  ) {}

  async execute({ wish }: PrintBrochure): Promise<Brochure> {
    const today = calendarDateOf(this.clock.now());
    const found = await this.#openTo(wish, today);
    const courses = found.slice(0, brochureLimits.courseStarts).map(printed);
    const { languages, area, level, courseType } = wish;
    return this.press.print(
      sheetOf({
        ...{ languages, courses, today, consoleUrl: this.address },
        leftOut: found.length - courses.length,
        chosen: { area: area && nameOf(area), level, courseType },
      }),
    );
  }

  async #openTo({ area, level, courseType }: BrochureWish, today: CalendarDate): Promise<CourseStartView[]> {
    const filter = { ...(area && { area }), ...(level && { level }), ...(courseType && { courseType }), free: false };
    const statuses = ['published', 'postponed', 'started'] as const;
    const open: CourseStartView[] = [];
    let after: { readonly startsOn: CalendarDate; readonly id: CourseStartId } | undefined;
    for (let seen = 0; seen < lookedAtAtMost; seen += pageSize) {
      const page = await this.queries.execute(new SearchCourseStarts({ ...filter, statuses }, pageSize, after));
      open.push(...page.items.filter((each) => canBeBegun(each, today)));
      after = next(page.nextCursor);
      if (!after) break;
    }
    return open;
  }
}

function next(cursor: string | undefined) {
  const any = (part: unknown): part is string => typeof part === 'string';
  const parts = readCursor<[string, string]>(cursor, [any, any]);
  return parts && { startsOn: parts[0] as CalendarDate, id: parts[1] as CourseStartId };
}

function nameOf(area: string): string {
  return (area.length === 8 ? placeOf(area)?.name : countyName(area)) ?? area;
}

function printed(view: CourseStartView): PrintedCourse {
  const { venue, provider, sectionEntry } = view;
  const town = [venue?.postalCode, venue?.place].filter(Boolean).join(' ');
  return {
    ...view,
    ...(sectionEntry && { startsOn: sectionEntry.startsOn, entryLevels: [sectionEntry.level] }),
    provider: provider.name,
    venue: [venue?.name ?? '', venue?.street ?? '', town].filter(Boolean),
    area: (venue?.municipality && placeOf(venue.municipality)?.name) || (venue?.place ?? ''),
  };
}
