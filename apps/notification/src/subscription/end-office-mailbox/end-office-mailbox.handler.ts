import { scopeOf } from '@app/identity';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MailboxConsents } from '../persistence/mailbox-consents.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { EndOfficeMailbox } from './end-office-mailbox.command.js';

@CommandHandler(EndOfficeMailbox)
export class EndOfficeMailboxHandler implements ICommandHandler<EndOfficeMailbox> {
  constructor(
    private readonly transactions: Transactions,
    private readonly consents: MailboxConsents,
    private readonly subscriptions: Subscriptions,
  ) {}

  async execute({ actor, id }: EndOfficeMailbox): Promise<void> {
    const scope = scopeOf(actor, 'case_manager', 'coordinator', 'counsellor', 'provider_staff');
    await this.transactions.run(async (tx) => {
      const consent = await this.consents.listed(tx, actor.organisationId, id);
      if (!consent || consent.state === 'ended') throw notFound('mailbox');
      await (consent.state === 'asked' ? this.consents.withdraw(tx, id) : this.subscriptions.end(tx, consent.id));
    }, scope);
  }
}
