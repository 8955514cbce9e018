import { Transactions } from '@app/persistence';
import { harmlessTrace } from '@app/runtime';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ImportFiles } from '../persistence/import-files.js';

const hour = 3_600_000;

/** A process that dies while a file comes in leaves pieces behind that nobody will make an import of. */
@Injectable()
export class ForgetFiles implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('import');
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly files: ImportFiles,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.forget(), hour).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.#timer);
  }

  async forget(): Promise<void> {
    try {
      await this.transactions.run((tx) => this.files.forgetAbandoned(tx));
    } catch (error) {
      this.#log.warn({ code: 'import.files-not-forgotten', error: harmlessTrace(error) });
    }
  }
}
