import { Repeating } from '@app/repeating';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { harmlessTrace } from '../logging/harmless-trace.js';

const hour = 3_600_000;

/** Keys are kept for a day; nobody repeats a request later than that. */
@Injectable()
export class ForgetKeys implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('idempotency');
  readonly #ticks = new Repeating(
    hour,
    () => this.forget(),
    (error) => this.#log.warn({ code: 'idempotency.not-forgotten', error: harmlessTrace(error) }),
  );

  constructor(@Optional() private readonly dataSource?: DataSource) {}

  onApplicationBootstrap(): void {
    if (this.dataSource) this.#ticks.start(hour);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#ticks.stop();
  }

  async forget(): Promise<void> {
    const [known] = (await this.dataSource?.query(`select to_regclass('idempotency_key') is not null as there`)) ?? [];
    if (known?.there) await this.dataSource?.query(forgetOld);
  }
}

const forgetOld = `
  delete from idempotency_key where (caller, key) in
    (select caller, key from idempotency_key where recorded_at < now() - interval '24 hours' limit 10000)`;
