import type { CourseStartId } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SearchEntries } from '../persistence/search-entries.js';

const atOnce = 200;

/**
 * Before the service answers, everything can be found: entries that are missing, or that an older release made in
 * another way, are made anew. Nothing to do on most starts. Replicas that start together share the work.
 */
@Injectable()
export class RenewSearchEntries implements OnApplicationBootstrap {
  readonly #log = new Logger('course-search');

  constructor(
    private readonly transactions: Transactions,
    private readonly entries: SearchEntries,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    let made = 0;
    let last: CourseStartId | undefined;
    do {
      const batch = await this.transactions.run((tx) => this.entries.renewOutdated(tx, last, atOnce));
      made += batch.made;
      last = batch.last;
    } while (last !== undefined);
    if (made > 0) this.#log.log({ code: 'course-search.renewed', made });
  }
}
