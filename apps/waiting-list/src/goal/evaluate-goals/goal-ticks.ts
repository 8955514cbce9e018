import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { EvaluateGoals } from './evaluate-goals.js';

const everyMilliseconds = 1_800_000;
/** A service that has just started has more urgent things to do. */
const firstAfterMilliseconds = 75_000;

/** Looks every half hour whether the day's look at each goal has been had. Every replica may tick. */
@Injectable()
export class GoalTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('goal');
  readonly #ticks: Repeating;

  constructor(private readonly evaluateGoals: EvaluateGoals) {
    this.#ticks = new Repeating(
      everyMilliseconds,
      () => this.tick(),
      (error) => this.#log.error({ code: 'goal.not-evaluated', error: harmlessTrace(error) }),
    );
  }

  onApplicationBootstrap(): void {
    this.#ticks.start(firstAfterMilliseconds);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#ticks.stop();
  }

  private async tick(): Promise<void> {
    const goals = await this.evaluateGoals.evaluateDue();
    if (goals > 0) this.#log.log({ code: 'goal.evaluated', goals });
  }
}
