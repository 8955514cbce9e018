import { Transactions } from '@app/persistence';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SkipToday } from '../../digest/skip-today/skip-today.command.js';
import { Outbound } from '../persistence/outbound.js';
import { HoldMails, ReleaseMails } from './hold-mails.command.js';

@CommandHandler(HoldMails)
export class HoldMailsHandler implements ICommandHandler<HoldMails> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbound: Outbound,
  ) {}

  async execute(): Promise<void> {
    await this.transactions.run((tx) => this.outbound.hold(tx, 'operator'));
  }
}

@CommandHandler(ReleaseMails)
export class ReleaseMailsHandler implements ICommandHandler<ReleaseMails> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbound: Outbound,
    private readonly commands: CommandBus,
  ) {}

  /** After a restore, today's digest may have gone out before: nobody gets it a second time, its news waits. */
  async execute(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const { heldBecause } = await this.outbound.state(tx);
      if (heldBecause === 'restored') await this.commands.execute(new SkipToday(tx));
      return this.outbound.release(tx);
    });
  }
}
