import { mailRetentionRuleNames } from '@app/contracts';
import { Transactions, type Tx } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { type MailRetentionRule, monthsKept, usualMailMonths } from '../domain/rules.js';
import { Forgetting, type SomeForgotten } from '../persistence/forgetting.js';
import { RetentionRuns } from '../persistence/retention-runs.js';
import { type RetentionSettings, retentionSettings } from '../retention.settings.js';

const usualBatch = 500;
/** What is left after so many batches is taken up a little later. */
const mostBatches = 200;

export interface Forgotten {
  readonly rule: MailRetentionRule;
  readonly removed: number;
}

/**
 * Removes what is kept no longer, rule after rule, in small transactions that each count what they removed: whoever is
 * killed in between leaves the rest, and the count, to the next.
 */
@Injectable()
export class ForgetInTime {
  readonly #mailMonths: number;

  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RetentionRuns,
    private readonly forgetting: Forgetting,
    @Inject(retentionSettings) { mailKeptMonths = usualMailMonths }: RetentionSettings,
  ) {
    this.#mailMonths = mailKeptMonths;
  }

  /** Answers what was done; nothing when it was all seen to today. */
  async run(batch = usualBatch, goOn: () => boolean = () => true): Promise<readonly Forgotten[]> {
    const done: Forgotten[] = [];
    for (const rule of mailRetentionRuleNames) {
      if (!goOn()) break;
      const dueOn = await this.transactions.run((tx) => this.runs.take(tx, rule));
      if (dueOn) done.push({ rule, removed: await this.forgetAll(rule, dueOn, batch, goOn) });
    }
    return done;
  }

  private async forgetAll(rule: MailRetentionRule, dueOn: string, batch: number, goOn: () => boolean): Promise<number> {
    let all = 0;
    for (let batches = 0; batches < mostBatches && goOn(); batches += 1) {
      const { removed, more } = await this.transactions.run((tx) => this.forgetSome(tx, rule, dueOn, batch), {
        role: 'system',
      });
      all += removed;
      if (!more) break;
    }
    return all;
  }

  private async forgetSome(tx: Tx, rule: MailRetentionRule, dueOn: string, batch: number): Promise<SomeForgotten> {
    const gone = await this.forgetting.forget(tx, rule, monthsKept(rule, this.#mailMonths), batch);
    await this.runs.removed(tx, rule, dueOn, gone.removed, !gone.more);
    return gone;
  }
}
