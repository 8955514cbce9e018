import { type CatalogueCourseStartView, type CollisionsView, type CollisionView, mostCollisions } from '@app/contracts';
import { Organisations } from '@app/identity';
import { Clock, countyOf, type OrganisationId, RuleViolation, refuseField } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { countyName, type Place, placeOf } from '@app/places';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Period, slotsTaken, weeksOf } from '../domain/collision.js';
import { type WeeklyTime, weeklyTimeProblems } from '../domain/timetable.js';
import { type CollidingRow, Collisions } from '../persistence/collisions.js';
import { settleVenue } from '../settle-venue.js';
import { FindCollisions, type PlannedCourseStart } from './find-collisions.query.js';

@QueryHandler(FindCollisions)
export class FindCollisionsHandler implements IQueryHandler<FindCollisions> {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly collisions: Collisions,
    private readonly clock: Clock,
  ) {}

  async execute({ planned, asking, near }: FindCollisions): Promise<CollisionsView> {
    check(planned.period, planned.weeklyTimes);
    const around = await this.#placeOf(planned.where, near);
    const planning = planned.provider && (await this.organisations.byKey(planned.provider))?.id;
    const rows = await this.transactions.run((tx) =>
      this.collisions.of(tx, {
        ...planned,
        around,
        weeks: weeksOf(planned.period),
        slots: planned.weeklyTimes.length > 0 ? slotsTaken(planned.weeklyTimes) : planned.slots,
        withinMetres: planned.withinKm * 1_000,
        providers: [asking, planning].flatMap((id) => (id ? [id] : [])),
        limit: mostCollisions,
      }),
    );
    return {
      items: await this.#shown(rows),
      count: rows[0]?.count ?? 0,
      withinKm: planned.withinKm,
      ...(around && { around: named(around) }),
      asOf: this.clock.now().toISOString(),
    };
  }

  async #placeOf({ postalCode, ...written }: PlannedCourseStart['where'], near: readonly string[]) {
    const { municipality } = settleVenue(written, near, '');
    if (municipality) return placeOf(municipality);
    if (!postalCode) return undefined;
    const found = await this.transactions.run((tx) => this.collisions.municipalityOf(tx, postalCode));
    const place = found && placeOf(found);
    if (!place) throw refuseField('/postalCode', 'postcode.unknown', 'No place is known by this number.');
    return place;
  }

  async #shown(rows: readonly CollidingRow[]): Promise<CollisionView[]> {
    const all = new Map((await this.organisations.all()).map(({ id, key, name }) => [id, { id, key, name }]));
    return rows.flatMap((row) => viewOf(row, all.get(row.providerId)));
  }
}

function check({ startsOn, endsOn }: Period, weeklyTimes: readonly WeeklyTime[]): void {
  if (endsOn < startsOn)
    throw refuseField('/endsOn', 'course-start.ends-before-it-begins', 'The course ends before it begins.');
  const problems = weeklyTimeProblems(weeklyTimes, '/times');
  if (problems[0]) throw new RuleViolation(problems[0].code, problems[0].detail, problems);
}

function named({ ags, name }: Place): NonNullable<CollisionsView['around']> {
  const county = countyOf(ags);
  return { municipality: ags, name, county, countyName: countyName(county) ?? name };
}

function viewOf(
  { json, status, endsOn, distance }: CollidingRow,
  provider: { readonly id: OrganisationId; readonly key: string; readonly name: string } | undefined,
): CollisionView[] {
  if (!provider) return [];
  const view = JSON.parse(json) as CatalogueCourseStartView;
  const { id, title, venue, startsOn, times, places, sectionEntry } = view;
  // Past its first section it is compared by the section that one can enter now.
  const { entryLevels, entryClosesOn } = sectionEntry ? { ...sectionEntry, entryLevels: [sectionEntry.level] } : view;
  const away = distance === null ? {} : { distanceKm: Math.round(distance / 100) / 10 };
  return [
    {
      ...{ id, status, title, provider, entryLevels, ...(venue && { venue }), ...away },
      ...{ startsOn, endsOn, entryClosesOn, times, places },
    },
  ];
}
