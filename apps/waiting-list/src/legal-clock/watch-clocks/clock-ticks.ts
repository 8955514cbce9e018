import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DraftReports } from '../draft-reports/draft-reports.js';
import { WatchClocks } from './watch-clocks.js';

/** Limits are whole days, but entries change all day long. */
const everyMilliseconds = 3_600_000;
/** A service that has just started has more urgent things to do. */
const firstAfterMilliseconds = 60_000;

/** Keeps looking at the limits. Every replica may tick. */
@Injectable()
export class ClockTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('legal-clock');
  readonly #ticks: Repeating;

  constructor(
    private readonly watchClocks: WatchClocks,
    private readonly draftReports: DraftReports,
  ) {
    this.#ticks = new Repeating(
      everyMilliseconds,
      () => this.tick(),
      (error) => this.#failed('legal-clock.tick', error),
    );
  }

  onApplicationBootstrap(): void {
    this.#ticks.start(firstAfterMilliseconds);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#ticks.stop();
  }

  private async tick(): Promise<void> {
    await this.#try('legal-clock.watched', () => this.watchClocks.watch());
    await this.#try('legal-clock.reports-drafted', async () => ({ drafted: await this.draftReports.draft() }));
  }

  async #try(code: string, work: () => Promise<object>): Promise<void> {
    try {
      this.#log.log({ code, ...(await work()) });
    } catch (error) {
      this.#failed(code, error);
    }
  }

  #failed(at: string, error: unknown): void {
    this.#log.error({ code: 'legal-clock.failed', at, error: harmlessTrace(error) });
  }
}
