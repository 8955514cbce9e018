import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { MatchingBell } from '../ask-for-matching/matching-bell.js';
import { ExpireDueOffers } from '../expire-due-offers/expire-due-offers.js';
import { Matcher } from './matcher.js';
import type { MatchingRun } from './matching-run.js';
import { RegionOwners } from './region-owners.js';

const beatEveryMilliseconds = 1_000;
/** How soon a change is seen that another process made; this process's own ring. */
const lookEveryMilliseconds = 200;
const expireEveryMilliseconds = 5_000;

/** Keeps leases, plans and deadlines in time. Every replica may tick. */
@Injectable()
export class MatchingTicks implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('matching');
  readonly #beating: Repeating;
  readonly #matching: Repeating;
  readonly #expiring: Repeating;

  constructor(
    private readonly owners: RegionOwners,
    private readonly matcher: Matcher,
    private readonly expireDueOffers: ExpireDueOffers,
    private readonly bell: MatchingBell,
  ) {
    this.#beating = this.every(beatEveryMilliseconds, () => this.beat(), 'matching.beat-failed');
    this.#matching = this.every(lookEveryMilliseconds, () => this.match(), 'matching.run-failed');
    this.#expiring = this.every(expireEveryMilliseconds, () => this.expire(), 'matching.expiry-failed');
  }

  onApplicationBootstrap(): void {
    this.bell.whenRung(() => this.#matching.poke());
    this.#beating.start();
    this.#matching.start();
    this.#expiring.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.#beating.stop(), this.#matching.stop(), this.#expiring.stop()]);
    await this.owners.leave();
  }

  private async beat(): Promise<void> {
    const before = this.owners.owned.length;
    await this.owners.beat();
    if (this.owners.owned.length > before) this.#matching.poke();
  }

  private async match(): Promise<void> {
    const runs = await this.matcher.run();
    for (const run of runs) this.note(run);
    if (runs.some((run) => run.kind === 'done' && (run.more || run.issued > 0))) this.#matching.poke();
  }

  private note(run: MatchingRun): void {
    if (run.kind === 'quarantined') this.#log.error({ code: 'matching.quarantined', ...run });
    else if (run.kind === 'overtaken') this.#log.warn({ code: 'matching.overtaken' });
    else if (run.kind === 'done' && run.refused > 0) this.#log.warn({ code: 'matching.run-incomplete', ...run });
    else if (run.kind === 'done' && run.issued > 0) this.#log.log({ code: 'matching.run', ...run });
  }

  private async expire(): Promise<void> {
    const expired = await this.expireDueOffers.expire();
    if (expired > 0) this.#log.log({ code: 'matching.offers-expired', expired });
  }

  private every(milliseconds: number, work: () => Promise<void>, code: string): Repeating {
    const failed = (error: unknown) => this.#log.error({ code, error: harmlessTrace(error) });
    return new Repeating(milliseconds, work, failed, 'as-long-as-it-worked');
  }
}
