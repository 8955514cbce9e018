import { randomUUID } from 'node:crypto';
import { Transactions } from '@app/persistence';
import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import type { Import } from '../domain/import.js';
import { Imports } from '../persistence/imports.js';
import { WorkOnImport } from './work-on-import.js';

/** Milliseconds between two looks for imports nobody works on. */
export const importTickEvery = Symbol('import tick');

/** Picks up running imports, also those a killed process has left behind. Every replica may tick: leases keep them apart. */
@Injectable()
export class ImportTick implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('import');
  readonly #ending = new AbortController();
  readonly #ticks: Repeating;

  constructor(
    private readonly transactions: Transactions,
    private readonly imports: Imports,
    private readonly work: WorkOnImport,
    @Optional() @Inject(importTickEvery) private readonly every: number = 1_000,
  ) {
    this.#ticks = new Repeating(
      every,
      () => this.#works(),
      (error) => this.#log.warn({ code: 'import.tick-failed', error: harmlessTrace(error) }),
    );
  }

  onApplicationBootstrap(): void {
    if (this.every > 0) this.#ticks.start(this.every);
  }

  /** Looks at once, or once more after the round under way. */
  now(): void {
    this.#ticks.poke();
  }

  beforeApplicationShutdown(): Promise<void> {
    this.#ending.abort();
    return this.#ticks.stop();
  }

  async #works(): Promise<void> {
    const lease = randomUUID();
    while (!this.#ending.signal.aborted) {
      const work = await this.transactions.run((tx) => this.imports.claim(tx, lease));
      if (!work) return;
      await this.#through(work, lease);
    }
  }

  async #through(work: Import, lease: string): Promise<void> {
    try {
      await this.work.run(work, lease, { signal: this.#ending.signal });
      await this.transactions.run((tx) => this.imports.release(tx, work.id, lease));
      this.#log.log({ code: 'import.worked', importId: work.id });
    } catch (error) {
      this.#log.error({ code: 'import.interrupted', importId: work.id, error: harmlessTrace(error) });
      await this.transactions.run((tx) => this.imports.noteFailure(tx, work.id, lease));
    }
  }
}
