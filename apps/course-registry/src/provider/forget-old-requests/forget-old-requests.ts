import { ProviderRequests } from '@app/identity';
import { Transactions } from '@app/persistence';
import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';

const hour = 3_600_000;

/** Deletes what nobody confirmed within a week, and refusals after a year. Every replica may. */
@Injectable()
export class ForgetOldRequests implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('provider-request');
  readonly #ticks = new Repeating(
    hour,
    () => this.forget(),
    (error) => this.#log.warn({ code: 'provider-request.not-forgotten', error: harmlessTrace(error) }),
  );

  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ProviderRequests,
  ) {}

  onApplicationBootstrap(): void {
    this.#ticks.start(hour);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#ticks.stop();
  }

  async forget(): Promise<void> {
    const forgotten = await this.transactions.run((tx) => this.requests.forgetOld(tx), { role: 'system' });
    if (forgotten > 0) this.#log.log({ code: 'provider-request.forgotten', forgotten });
  }
}
