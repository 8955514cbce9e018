import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { harmlessTrace } from '../logging/harmless-trace.js';

const hour = 3_600_000;

/** Keys are kept for a day; nobody repeats a request later than that. */
@Injectable()
export class ForgetKeys implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('idempotency');
  #timer: NodeJS.Timeout | undefined;

  constructor(@Optional() private readonly dataSource?: DataSource) {}

  onApplicationBootstrap(): void {
    if (this.dataSource) this.#timer = setInterval(() => void this.forget(), hour).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.#timer);
  }

  async forget(): Promise<void> {
    try {
      const [known] =
        (await this.dataSource?.query(`select to_regclass('idempotency_key') is not null as there`)) ?? [];
      if (known?.there) await this.dataSource?.query(forgetOld);
    } catch (error) {
      this.#log.warn({ code: 'idempotency.not-forgotten', error: harmlessTrace(error) });
    }
  }
}

const forgetOld = `
  delete from idempotency_key where (caller, key) in
    (select caller, key from idempotency_key where recorded_at < now() - interval '24 hours' limit 10000)`;
