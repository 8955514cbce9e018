import type { CourseStartId } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CourseStarts } from '../persistence/course-starts.js';

const atOnce = 100;

/** Looks at course starts that an older release or fewer circulars have looked at, while the service already answers. */
@Injectable()
export class CheckUnchecked implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('plausibility');
  #work: Promise<void> | undefined;
  #ending = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly courseStarts: CourseStarts,
  ) {}

  onApplicationBootstrap(): void {
    this.#work = this.now();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#ending = true;
    await this.#work;
  }

  /** Until nothing is left to do. */
  async now(): Promise<void> {
    try {
      let last: CourseStartId | undefined;
      do {
        const after = last;
        last = await this.transactions.run((tx) => this.courseStarts.checkUnchecked(tx, after, atOnce));
      } while (last !== undefined && !this.#ending);
    } catch (error) {
      this.#log.warn({ code: 'plausibility.not-checked', error: harmlessTrace(error) });
    }
  }
}
