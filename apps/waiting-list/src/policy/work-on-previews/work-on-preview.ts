import { Transactions } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ComparePlans } from '../../matching/compare-plans/compare-plans.query.js';
import { PolicyPreviews, type PreviewAtWork } from '../persistence/policy-previews.js';
import { PolicyVersions } from '../persistence/policy-versions.js';

const system = { role: 'system' } as const;

/** Works one preview through, unless it is stopped or the process ends. Whoever calls it holds its lease. */
@Injectable()
export class WorkOnPreview {
  constructor(
    private readonly transactions: Transactions,
    private readonly previews: PolicyPreviews,
    private readonly versions: PolicyVersions,
    private readonly queries: QueryBus,
  ) {}

  async run(preview: PreviewAtWork, signal: AbortSignal): Promise<void> {
    const [before, after] = await this.transactions.run(
      (tx) => Promise.all([this.versions.termsOf(tx, preview.against), this.versions.termsOf(tx, preview.policyId)]),
      system,
    );
    const reached = (percent: number) =>
      this.transactions.run((tx) => this.previews.reached(tx, preview, percent), system);
    const found = await this.queries.execute(new ComparePlans(preview.region, before, after, { signal, reached }));
    await this.transactions.run(
      (tx) => (found ? this.previews.finish(tx, preview, found) : this.previews.giveBack(tx, preview)),
      system,
    );
  }
}
