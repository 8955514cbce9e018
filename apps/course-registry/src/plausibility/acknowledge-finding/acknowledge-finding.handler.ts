import type { PlausibilityFindingView } from '@app/contracts';
import { Clock, notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FindingViews } from '../finding-views.js';
import { Findings } from '../persistence/findings.js';
import { AcknowledgeFinding } from './acknowledge-finding.command.js';

@CommandHandler(AcknowledgeFinding)
export class AcknowledgeFindingHandler implements ICommandHandler<AcknowledgeFinding> {
  constructor(
    private readonly transactions: Transactions,
    private readonly findings: Findings,
    private readonly views: FindingViews,
    private readonly clock: Clock,
  ) {}

  execute({ id, reason, of, by, scope }: AcknowledgeFinding): Promise<PlausibilityFindingView> {
    return this.transactions.run(async (tx) => {
      const before = await this.findings.one(tx, id);
      if (!before || (of !== 'all' && before.providerId !== of)) throw notFound('finding');
      await this.findings.acknowledge(tx, before, reason, by, this.clock.now());
      return this.views.of((await this.findings.one(tx, id)) ?? before, of);
    }, scope);
  }
}
