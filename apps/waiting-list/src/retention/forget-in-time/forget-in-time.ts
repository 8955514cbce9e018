import { retentionRuleNames } from '@app/contracts';
import { Transactions, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { RetentionRule } from '../domain/rules.js';
import { Forgetting, type SomeForgotten } from '../persistence/forgetting.js';
import { RetentionRuns } from '../persistence/retention-runs.js';

const batch = 200;
/** What is left after so many batches is for the next hour. */
const mostBatches = 250;
const system = { role: 'system' } as const;

export interface Forgotten {
  readonly rule: RetentionRule;
  readonly removed: number;
}

/** Removes what is kept no longer, in small transactions: whoever is killed in between leaves the rest to the next hour. */
@Injectable()
export class ForgetInTime {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RetentionRuns,
    private readonly forgetting: Forgetting,
  ) {}

  /** Answers what was done; nothing when another process, or this one, has seen to it this hour. */
  async run(): Promise<readonly Forgotten[]> {
    const done: Forgotten[] = [];
    for (const rule of retentionRuleNames) {
      const dueAt = await this.transactions.run((tx) => this.runs.take(tx, rule), system);
      if (dueAt) done.push({ rule, removed: await this.forgetAll(rule, dueAt) });
    }
    return done;
  }

  private async forgetAll(rule: RetentionRule, dueAt: Date): Promise<number> {
    let all = 0;
    for (let batches = 0; batches < mostBatches; batches += 1) {
      const { removed, more } = await this.transactions.run((tx) => this.forgetSome(tx, rule, dueAt), system);
      all += removed;
      if (!more) break;
    }
    return all;
  }

  private async forgetSome(tx: Tx, rule: RetentionRule, dueAt: Date): Promise<SomeForgotten> {
    const gone = await this.forgetting.forget(tx, rule, batch);
    await this.runs.removed(tx, rule, dueAt, gone.removed, !gone.more);
    return gone;
  }
}
