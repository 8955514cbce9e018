import { type CourseStartStatus, catalogueStatuses, courseStartStatuses } from '@app/contracts';
import { Organisations } from '@app/identity';
import { type CalendarDate, Clock, calendarDateOf, type OrganisationId, refuseField } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { placeOf } from '@app/places';
import { Injectable } from '@nestjs/common';
import { CourseSearch, type Point, type Sought } from '../persistence/course-search.js';
import type { Audience, CourseStartFilter, SearchOrder } from './search-course-starts.query.js';

const usual: Readonly<Record<Audience, readonly CourseStartStatus[]>> = {
  professionals: courseStartStatuses.filter((status) => status !== 'past'),
  everybody: ['published', 'postponed', 'started'],
};

/** Turns what was asked into what the table can be asked: names become ids, places become points. */
@Injectable()
export class Seeking {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly search: CourseSearch,
    private readonly clock: Clock,
  ) {}

  /** Undefined when nothing can be found: nobody has this provider's key. */
  async soughtBy(
    filter: CourseStartFilter,
    audience: Audience,
    sort: SearchOrder = 'start',
  ): Promise<Sought | undefined> {
    const { provider: key, near, level, courseType, levels = level && [level], ...rest } = filter;
    const { courseTypes = courseType && [courseType], statuses = usual[audience] } = filter;
    const providerId = key === undefined ? undefined : await this.#provider(key);
    if (key !== undefined && providerId === undefined) return undefined;
    const today = calendarDateOf(this.clock.now());
    return {
      ...rest,
      ...{
        levels,
        courseTypes,
        statuses: statuses.filter((status) => isFor(audience, status)),
        providerId,
        today,
        sort,
      },
      from: rest.from ?? undefined,
      endsFrom: rest.endsFrom ?? notOver(filter, audience, today),
      near: near === undefined ? undefined : await this.#point(near),
    };
  }

  async #provider(key: string): Promise<OrganisationId | undefined> {
    return (await this.organisations.byKey(key))?.id;
  }

  async #point(near: string): Promise<Point> {
    const point =
      near.length === 8 ? placeOf(near) : await this.transactions.ask((tx) => this.search.middleOf(tx, near));
    if (point) return { easting: point.easting, northing: point.northing };
    const code = near.length === 8 ? 'municipality.unknown' : 'postcode.unknown';
    throw refuseField('/near', code, 'No place is known by this number.');
  }
}

/** A list shows no course that is over, unless somebody asks for days or states (professionals for any, or by number). */
function notOver({ from, to, statuses, ids }: CourseStartFilter, audience: Audience, today: CalendarDate) {
  const asked = from !== undefined || statuses !== undefined;
  const askedByProfessionals = audience === 'professionals' && (to !== undefined || ids !== undefined);
  return asked || askedByProfessionals ? undefined : today;
}

/** Whatever was asked for, nobody outside sees what has not been announced. */
function isFor(audience: Audience, status: CourseStartStatus): boolean {
  return audience === 'professionals' || catalogueStatuses.some((each) => each === status);
}
