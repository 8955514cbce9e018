import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { afterFinding } from '../domain/mail-state.js';
import { Mails } from '../persistence/mails.js';
import { SettleMail } from './settle-mail.command.js';

@CommandHandler(SettleMail)
export class SettleMailHandler implements ICommandHandler<SettleMail> {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: Mails,
  ) {}

  async execute({ mailId, finding }: SettleMail): Promise<void> {
    const moved = await this.transactions.run((tx) => this.mails.move(tx, mailId, 'uncertain', afterFinding(finding)));
    if (!moved) throw notFound('uncertain-mail');
  }
}
