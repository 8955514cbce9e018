import { Transactions } from '@app/persistence';
import { Repeating } from '@app/repeating';
import { harmlessTrace } from '@app/runtime';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ImportFiles } from '../persistence/import-files.js';

const hour = 3_600_000;

/** A process that dies while a file comes in leaves pieces behind that nobody will make an import of. */
@Injectable()
export class ForgetFiles implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('import');
  readonly #ticks = new Repeating(
    hour,
    () => this.forget(),
    (error) => this.#log.warn({ code: 'import.files-not-forgotten', error: harmlessTrace(error) }),
  );

  constructor(
    private readonly transactions: Transactions,
    private readonly files: ImportFiles,
  ) {}

  onApplicationBootstrap(): void {
    this.#ticks.start(hour);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#ticks.stop();
  }

  async forget(): Promise<void> {
    await this.transactions.run((tx) => this.files.forgetAbandoned(tx));
  }
}
