import { ProviderRequests } from '@app/identity';
import { Transactions } from '@app/persistence';
import { harmlessTrace } from '@app/runtime';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

const hour = 3_600_000;

/** Deletes what nobody confirmed within a week, and refusals after a year. Every replica may. */
@Injectable()
export class ForgetOldRequests implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('provider-request');
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ProviderRequests,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.forget(), hour).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.#timer);
  }

  async forget(): Promise<void> {
    try {
      const forgotten = await this.transactions.run((tx) => this.requests.forgetOld(tx), { role: 'system' });
      if (forgotten > 0) this.#log.log({ code: 'provider-request.forgotten', forgotten });
    } catch (error) {
      this.#log.warn({ code: 'provider-request.not-forgotten', error: harmlessTrace(error) });
    }
  }
}
