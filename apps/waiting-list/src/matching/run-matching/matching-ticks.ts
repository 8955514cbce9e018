import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { MatchingBell } from '../ask-for-matching/matching-bell.js';
import { ExpireDueOffers } from '../expire-due-offers/expire-due-offers.js';
import { Matcher } from './matcher.js';
import { Repeating } from './repeating.js';

const matchEveryMilliseconds = 1_000;
const expireEveryMilliseconds = 5_000;

/** Keeps matching and expiring in time. Every replica may tick. */
@Injectable()
export class MatchingTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('matching');
  readonly #matching: Repeating;
  readonly #expiring: Repeating;

  constructor(
    private readonly matcher: Matcher,
    private readonly expireDueOffers: ExpireDueOffers,
    private readonly bell: MatchingBell,
  ) {
    this.#matching = new Repeating(matchEveryMilliseconds, () => this.match(), this.failed('matching.run-failed'));
    this.#expiring = new Repeating(expireEveryMilliseconds, () => this.expire(), this.failed('matching.expiry-failed'));
  }

  onApplicationBootstrap(): void {
    this.bell.whenRung(() => this.#matching.poke());
    this.#matching.start();
    this.#expiring.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.#matching.stop(), this.#expiring.stop()]);
  }

  private async match(): Promise<void> {
    const run = await this.matcher.run();
    if (run.kind === 'nothing-due') return;
    if (run.kind === 'overtaken' || run.refused > 0) this.#log.warn({ code: 'matching.run-incomplete', ...run });
    else this.#log.log({ code: 'matching.run', ...run });
  }

  private async expire(): Promise<void> {
    const expired = await this.expireDueOffers.expire();
    if (expired > 0) this.#log.log({ code: 'matching.offers-expired', expired });
  }

  private failed(code: string): (error: unknown) => void {
    return (error) => this.#log.error({ code, error: harmlessTrace(error) });
  }
}
