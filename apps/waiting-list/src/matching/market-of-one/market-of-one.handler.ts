import { type Person, standTogether } from '@app/allocation';
import { type CalendarDate, Clock, calendarDateOf, dayNumber } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type Moment, whyNotYet } from '../domain/issue-offers.js';
import type { Policy } from '../domain/policy.js';
import { type CourseNearbyRow, NearbyCourses } from '../persistence/nearby-courses.js';
import { PeopleExplained, type PersonExplained, type PlanOfOne } from '../persistence/people-explained.js';
import { Policies } from '../persistence/policies.js';
import { RegionScopes } from '../persistence/region-scope.js';
import { asItCanBeOffered } from '../run-matching/region-market.js';
import { type CourseNearby, type Horizon, type MarketOfOne, ShowMarketOfOne } from './market-of-one.query.js';

@QueryHandler(ShowMarketOfOne)
export class ShowMarketOfOneHandler implements IQueryHandler<ShowMarketOfOne> {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleExplained,
    private readonly nearby: NearbyCourses,
    private readonly policies: Policies,
    private readonly regions: RegionScopes,
    private readonly clock: Clock,
  ) {}

  execute({ id, horizon }: ShowMarketOfOne): Promise<MarketOfOne | undefined> {
    return this.transactions.run(
      async (tx) => {
        const found = await this.people.read(tx, id);
        if (!found) return undefined;
        const plan = await this.people.plan(tx, id);
        const policy = await this.policies.current(tx, plan.region);
        return this.market(tx, found, plan, policy, horizon);
      },
      { role: 'system' },
    );
  }

  private async market(tx: Tx, found: PersonExplained, plan: PlanOfOne, policy: Policy, horizon: Horizon) {
    const now = this.clock.now();
    const today = calendarDateOf(now);
    const moment = { asOf: dayNumber(today), instant: now.getTime() };
    const person = standing(found, policy);
    const { rows, all } = await this.around(tx, person, plan.region, horizon, today);
    return {
      now,
      asOf: moment.asOf,
      state: found.state,
      person,
      together: found.links.has(person.id) ? found.links.size - 1 : 0,
      policy,
      ...(plan.place && { place: plan.place }),
      planned: isCurrent(plan, policy, today) && !rows.some(({ changing }) => changing),
      courses: rows.map((row) => courseNearby(row, moment, policy)),
      further: all - rows.length,
    };
  }

  private async around(tx: Tx, person: Person, region: string, horizon: Horizon, today: CalendarDate) {
    if (isBlind(horizon)) return { rows: [], all: 0 };
    const scope = await this.regions.of(tx, region);
    return this.nearby.around(tx, { ...lookout(person, horizon), today }, scope);
  }
}

/** Nobody looks around for nothing. */
function isBlind({ alike, others, always }: Horizon): boolean {
  return alike === 0 && others === 0 && always === undefined;
}

function lookout({ x, y, level, track }: Person, { metres, alike, others, always }: Horizon) {
  return { easting: x, northing: y, level, track, metres, alike, others, always };
}

/** As the person stands in the order: together with those they want to begin with. */
function standing({ persons, links }: PersonExplained, { terms }: Policy): Person {
  const [own] = standTogether(persons, links, terms);
  if (!own) throw new Error('Nobody stands together with nobody.');
  return own;
}

function isCurrent({ asOf, policyVersion, changing }: PlanOfOne, { version }: Policy, today: CalendarDate): boolean {
  return !changing && asOf === dayNumber(today) && policyVersion === version;
}

function courseNearby(row: CourseNearbyRow, moment: Moment, { terms }: Policy): CourseNearby {
  const { facts, standing, openCutOff, changedAt } = row;
  const course = asItCanBeOffered(row, moment);
  return {
    course,
    facts,
    changedAt,
    ...(standing && { standing }),
    ...(openCutOff && { openCutOff }),
    notYet: standing ? whyNotYet({ ...course, standing, changedAt }, moment, terms) : [],
  };
}
