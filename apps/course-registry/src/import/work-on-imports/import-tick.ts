import { randomUUID } from 'node:crypto';
import { Transactions } from '@app/persistence';
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
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  readonly #ending = new AbortController();

  constructor(
    private readonly transactions: Transactions,
    private readonly imports: Imports,
    private readonly work: WorkOnImport,
    @Optional() @Inject(importTickEvery) private readonly every: number = 1_000,
  ) {}

  onApplicationBootstrap(): void {
    if (this.every > 0) this.#timer = setInterval(() => this.now(), this.every).unref();
  }

  /** Looks at once, unless a round is under way. */
  now(): void {
    if (this.#round || this.#ending.signal.aborted || this.every === 0) return;
    this.#round = this.#works().finally(() => {
      this.#round = undefined;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#ending.abort();
    clearInterval(this.#timer);
    await this.#round;
  }

  async #works(): Promise<void> {
    const lease = randomUUID();
    try {
      for (;;) {
        const work = this.#ending.signal.aborted
          ? undefined
          : await this.transactions.run((tx) => this.imports.claim(tx, lease));
        if (!work) return;
        await this.#through(work, lease);
      }
    } catch (error) {
      this.#log.warn({ code: 'import.tick-failed', error: harmlessTrace(error) });
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
