import type { CalendarDate } from '@app/kernel';
import type { Moment } from '../domain/issue-offers.js';
import type { Policy } from '../domain/policy.js';
import type { PlanDifference } from '../persistence/plans.js';
import type { MarketRead } from '../persistence/region-markets.js';
import { DueBoard, type DueOffer } from './due-board.js';
import type { Engines } from './engines.js';
import { differenceFor } from './plan-difference.js';
import { type Asked, RegionMarket } from './region-market.js';

/** What a plan was made on: when any of it is another, the plan is made anew. */
export interface Footing {
  readonly policy: Policy;
  readonly today: CalendarDate;
  /** Rises whenever a county moves to another region. */
  readonly mapping: number;
}

/** A region's plan in memory, and what of it is not written down yet. Knows no database. */
export class RegionPlan {
  readonly market: RegionMarket;
  readonly board: DueBoard;
  readonly #persons = new Set<string>();
  readonly #courses = new Set<string>();
  #everything = true;

  constructor(
    read: MarketRead,
    engines: Engines,
    readonly footing: Footing,
    moment: Moment,
  ) {
    this.market = new RegionMarket(read, engines, footing.policy.terms, moment);
    this.board = new DueBoard(this.market, footing.policy.terms);
    this.board.look(this.market.courses.keys(), moment);
  }

  standsOn({ policy, today, mapping }: Footing): boolean {
    const mine = this.footing;
    return mine.policy.version === policy.version && mine.today === today && mine.mapping === mapping;
  }

  /** Nothing of it is written down yet. */
  get isNew(): boolean {
    return this.#everything;
  }

  get isChanged(): boolean {
    return this.#everything || this.#persons.size + this.#courses.size > 0;
  }

  async takeIn(asked: Asked, read: MarketRead): Promise<void> {
    const version = (id: string) => this.market.courses.get(id)?.version;
    const before = new Map(asked.courses.map((id) => [id, version(id)]));
    await this.market.takeIn(asked, read);
    const revised = asked.courses.filter((id) => version(id) !== before.get(id));
    this.board.reconsider(asked.persons, revised);
    for (const id of asked.persons) this.#persons.add(id);
    for (const id of asked.courses) this.#courses.add(id);
  }

  /** Sees what the engine changed, and what time has made due. */
  look(moment: Moment): void {
    const { persons, courses } = this.market.engine.takeChanges();
    for (const id of persons) this.#persons.add(id);
    for (const id of courses) this.#courses.add(id);
    for (const id of this.board.look(this.#courses, moment)) this.#courses.add(id);
  }

  /** Offers that could not be made are not due until their people or course starts change. */
  setAside(offers: readonly DueOffer[], moment: Moment): void {
    this.board.setAside(offers);
    for (const id of this.board.look(new Set(offers.map(({ course }) => course)), moment)) this.#courses.add(id);
  }

  /** Undefined where nothing of it changed since it was written. */
  difference(): PlanDifference | undefined {
    if (!this.isChanged) return undefined;
    return differenceFor(this.market.engine, this.board, this.#persons, this.#courses);
  }

  written(): void {
    this.#everything = false;
    this.#persons.clear();
    this.#courses.clear();
  }
}
