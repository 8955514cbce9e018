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
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopped = true;

  constructor(
    private readonly watchClocks: WatchClocks,
    private readonly draftReports: DraftReports,
  ) {}

  onApplicationBootstrap(): void {
    this.#stopped = false;
    this.#plan(firstAfterMilliseconds);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #plan(milliseconds: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#run();
    }, milliseconds);
  }

  async #run(): Promise<void> {
    await this.#try('legal-clock.watched', () => this.watchClocks.watch());
    await this.#try('legal-clock.reports-drafted', async () => ({ drafted: await this.draftReports.draft() }));
    this.#plan(everyMilliseconds);
  }

  async #try(code: string, work: () => Promise<object>): Promise<void> {
    try {
      this.#log.log({ code, ...(await work()) });
    } catch (error) {
      this.#log.error({ code: 'legal-clock.failed', at: code, error: harmlessTrace(error) });
    }
  }
}
