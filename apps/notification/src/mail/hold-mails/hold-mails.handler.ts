import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Outbound } from '../persistence/outbound.js';
import { HoldMails, HoldMailsAfterRestore, ReleaseMails } from './hold-mails.command.js';
import { HoldMailsWhenRestored } from './hold-mails-when-restored.js';

@CommandHandler(HoldMails)
export class HoldMailsHandler implements ICommandHandler<HoldMails> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbound: Outbound,
  ) {}

  async execute(): Promise<void> {
    await this.transactions.run((tx) => this.outbound.hold(tx));
  }
}

@CommandHandler(HoldMailsAfterRestore)
export class HoldMailsAfterRestoreHandler implements ICommandHandler<HoldMailsAfterRestore> {
  constructor(private readonly holdMailsWhenRestored: HoldMailsWhenRestored) {}

  execute(): Promise<void> {
    return this.holdMailsWhenRestored.beTold();
  }
}

@CommandHandler(ReleaseMails)
export class ReleaseMailsHandler implements ICommandHandler<ReleaseMails> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbound: Outbound,
  ) {}

  async execute(): Promise<number> {
    return this.transactions.run((tx) => this.outbound.release(tx));
  }
}
