import { type CalendarDate, Clock, calendarDateOf } from '@app/kernel';
import { Transactions, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowWaitingTimes } from '../../monitoring/show-waiting-times/show-waiting-times.query.js';
import { type Goal, isDue } from '../domain/goal.js';
import { countedFrom, groupsFor, type Standing, standingOf, type Verdict, verdictAfter } from '../domain/standing.js';
import { GoalStandings } from '../persistence/goal-standings.js';
import { Goals } from '../persistence/goals.js';
import { TellOfGoal } from '../tell-of-goal.js';

/** Nobody who reads of a goal sees a wait: the service counts them. */
const system = { role: 'system' } as const;

/** Looks once a local day how each goal stands: at the figures that the waiting times show, and at no others. */
@Injectable()
export class EvaluateGoals {
  constructor(
    private readonly transactions: Transactions,
    private readonly goals: Goals,
    private readonly standings: GoalStandings,
    private readonly queries: QueryBus,
    private readonly telling: TellOfGoal,
    private readonly clock: Clock,
  ) {}

  /** Every replica may, as often as it likes. One goal that fails keeps no other back. @returns goals looked at */
  async evaluateDue(): Promise<number> {
    const today = calendarDateOf(this.clock.now());
    const due = await this.transactions.run((tx) => this.goals.due(tx, today), system);
    let done = 0;
    const failures: unknown[] = [];
    for (const id of due) {
      try {
        if (await this.evaluate(id)) done += 1;
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw failures[0];
    return done;
  }

  /** False when it is not due, or somebody else was faster. */
  async evaluate(id: string): Promise<boolean> {
    const today = calendarDateOf(this.clock.now());
    const goal = await this.transactions.run((tx) => this.goals.one(tx, id), system);
    if (!goal || !isDue(goal, today)) return false;
    const standing = await this.#standing(goal, today);
    return this.transactions.run((tx) => this.#keep(tx, goal, standing, today), system);
  }

  async #standing(goal: Goal, today: CalendarDate): Promise<Standing> {
    const filter = { groupBy: groupsFor(goal), from: countedFrom(today) };
    return standingOf(goal, await this.queries.execute(new ShowWaitingTimes(goal.counties, filter)));
  }

  /** Whoever changed the goal meanwhile has it looked at again. */
  async #keep(tx: Tx, { id, version }: Goal, standing: Standing, today: CalendarDate): Promise<boolean> {
    const goal = await this.goals.locked(tx, id);
    if (!goal || goal.version !== version || !isDue(goal, today)) return false;
    await this.standings.keep(tx, goal, today, standing);
    const verdict = await this.#verdict(tx, goal, standing, today);
    const evaluated = { ...goal, evaluatedOn: today, ...(verdict && { verdict }) };
    await this.goals.evaluated(tx, evaluated);
    if (standing.state !== 'too-few' || goal.toldVersion !== version) await this.telling.tell(tx, evaluated);
    return true;
  }

  /** A limit that was changed and changed back on one day has not made the goal stand otherwise since. */
  async #verdict(tx: Tx, goal: Goal, standing: Standing, today: CalendarDate): Promise<Verdict | undefined> {
    const verdict = verdictAfter(goal.verdict, standing, goal.atMostDays, today);
    if (verdict?.since !== today) return verdict;
    return { ...verdict, since: (await this.standings.since(tx, goal.id, verdict.state)) ?? today };
  }
}
