import { randomUUID } from 'node:crypto';
import { Transactions } from '@app/persistence';
import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { PolicyPreviews, type PreviewAtWork } from '../persistence/policy-previews.js';
import { WorkOnPreview } from './work-on-preview.js';

const system = { role: 'system' } as const;
const everyMilliseconds = 1_000;

/** Picks up previews, also those a killed process has left behind. Every replica may tick: leases keep them apart. */
@Injectable()
export class PreviewTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('policy');
  readonly #ending = new AbortController();
  readonly #ticks = new Repeating(
    everyMilliseconds,
    () => this.#works(),
    (error) => this.#log.warn({ code: 'policy.preview-tick-failed', error: harmlessTrace(error) }),
  );

  constructor(
    private readonly transactions: Transactions,
    private readonly previews: PolicyPreviews,
    private readonly work: WorkOnPreview,
  ) {}

  onApplicationBootstrap(): void {
    this.#ticks.start(everyMilliseconds);
  }

  beforeApplicationShutdown(): Promise<void> {
    this.#ending.abort();
    return this.#ticks.stop();
  }

  async #works(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      const preview = await this.transactions.run((tx) => this.previews.claim(tx, randomUUID()), system);
      if (!preview) return;
      await this.#through(preview);
    }
  }

  /** One that fails is left to its lease: tried again a minute later, and given up after some times. */
  async #through(preview: PreviewAtWork): Promise<void> {
    const { id: previewId } = preview;
    try {
      await this.work.run(preview, this.#ending.signal);
      this.#log.log({ code: 'policy.previewed', previewId });
    } catch (error) {
      this.#log.error({ code: 'policy.preview-failed', previewId, error: harmlessTrace(error) });
    }
  }
}
