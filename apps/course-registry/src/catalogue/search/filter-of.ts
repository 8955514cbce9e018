import type { CourseStartStatus } from '@app/contracts';
import { type CalendarDate, type CourseStartId, slotSet } from '@app/kernel';
import { isDay, isId, readCursor } from '@app/runtime';
import { HttpException } from '@nestjs/common';
import type {
  After,
  CourseStartFilter,
  SearchPage,
} from '../../course-start/search-course-starts/search-course-starts.query.js';
import type { CourseSearchRequest } from './course-search.request.js';

type Request = CourseSearchRequest & { readonly status?: readonly CourseStartStatus[] };

/** What a request asks for, as a page of a search. */
export function pageOf(request: Request): SearchPage {
  const { sort = 'start', limit, near, radius } = request;
  if (near === undefined && (sort === 'distance' || radius !== undefined)) throw fromNowhere();
  return { filter: filterOf(request), sort, limit, after: sort === 'start' ? afterDay(request) : afterPlace(request) };
}

/** What a request asks for, as a file or calendar of everything: that has no pages to go on from. */
export function wholeOf(request: Request): CourseStartFilter {
  readCursor<[]>(request.cursor, []);
  return filterOf(request);
}

export function filterOf(request: Request): CourseStartFilter {
  const { level, courseType, track, funding, targetGroup, format, intensity, languages, provider, status } = request;
  const { from, to, area, near, radius, slots } = request;
  return {
    ...(level && { levels: level }),
    ...(courseType && { courseTypes: courseType }),
    ...(track && { tracks: track }),
    ...(funding && { fundingPaths: funding }),
    ...(targetGroup && { targetGroups: targetGroup }),
    ...(format && { formats: format }),
    ...(intensity && { intensity }),
    ...(languages && { supportLanguages: languages }),
    ...(provider && { provider }),
    ...(status && { statuses: status }),
    ...(from && { from: from as CalendarDate }),
    ...(to && { to: to as CalendarDate }),
    ...(area && { area }),
    ...(near && { near }),
    ...(radius !== undefined && { radiusKm: radius }),
    ...(slots && { slots: slotSet(slots) }),
    ...(request.childcare && { childcare: request.childcare === 'true' }),
    ...(request.accessible && { accessible: request.accessible === 'true' }),
    free: request.free === 'true',
    enterable: request.enterable === 'true',
  };
}

function fromNowhere(): HttpException {
  const missing = { pointer: '/near', code: 'near.required', detail: 'A distance is measured from somewhere.' };
  return new HttpException({ code: 'near.required', errors: [missing] }, 400);
}

function afterDay({ cursor }: Request): After | undefined {
  const parts = readCursor<[string, string]>(cursor, [isDay, isId]);
  return parts && { startsOn: parts[0] as CalendarDate, id: parts[1] as CourseStartId };
}

function afterPlace({ cursor }: Request): After | undefined {
  const parts = readCursor<[number | null, string, string]>(cursor, [isDistance, isDay, isId]);
  return parts && { distance: parts[0], startsOn: parts[1] as CalendarDate, id: parts[2] as CourseStartId };
}

function isDistance(part: unknown): part is number | null {
  return part === null || (typeof part === 'number' && part >= 0);
}
