import { Transactions } from '@app/persistence';
import { seenAt } from '@app/runtime';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { confirmBy, whenIn } from '../domain/handover.js';
import { asReceiver } from '../domain/party.js';
import { HandoverSteps } from '../handover-steps.js';
import { Handovers } from '../persistence/handovers.js';
import { AcceptHandover } from './accept-handover.command.js';

@CommandHandler(AcceptHandover)
export class AcceptHandoverHandler implements ICommandHandler<AcceptHandover> {
  constructor(
    private readonly transactions: Transactions,
    private readonly handovers: Handovers,
    private readonly steps: HandoverSteps,
  ) {}

  async execute({ by, id, version }: AcceptHandover): Promise<void> {
    await this.transactions.run((tx) => this.handovers.inSight(tx, id), by);
    await this.transactions.run(
      async (tx) => {
        const handover = seenAt(await this.handovers.toChange(tx, id), version);
        asReceiver(handover, by);
        await this.steps.take(tx, confirmBy(whenIn(handover, ['accepted'], 'accept'), 'receiver'));
      },
      { role: 'system' },
    );
  }
}
