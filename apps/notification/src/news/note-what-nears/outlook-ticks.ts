import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { NoteWhatNears } from './note-what-nears.js';

/** What nears is a matter of days, but courses fill up all day long. */
const everyMilliseconds = 600_000;
/** A service that has just started has more urgent things to do. */
const firstAfterMilliseconds = 30_000;

@Injectable()
export class OutlookTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('news');
  readonly #ticks: Repeating;

  constructor(private readonly whatNears: NoteWhatNears) {
    this.#ticks = new Repeating(
      everyMilliseconds,
      () => this.tick(),
      (error) => this.#log.error({ code: 'news.outlook-failed', error: harmlessTrace(error) }),
    );
  }

  onApplicationBootstrap(): void {
    this.#ticks.start(firstAfterMilliseconds);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#ticks.stop();
  }

  private async tick(): Promise<void> {
    const noted = await this.whatNears.note();
    if (noted > 0) this.#log.log({ code: 'news.outlook-noted', noted });
  }
}
