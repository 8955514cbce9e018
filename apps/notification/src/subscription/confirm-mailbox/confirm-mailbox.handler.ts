import { createHash } from 'node:crypto';
import type { MailboxConfirmationView } from '@app/contracts';
import { Transactions } from '@app/persistence';
import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { maskedAddress } from '../domain/mail-address.js';
import { readWish } from '../domain/subscription.js';
import { MailboxConsents } from '../persistence/mailbox-consents.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { AskedMailboxes } from './asked-mailboxes.js';
import {
  ConfirmMailbox,
  DescribeMailboxQuestion,
  LookAtMailboxLink,
  type MailboxQuestion,
} from './confirm-mailbox.command.js';

const system = { role: 'system' } as const;

@QueryHandler(LookAtMailboxLink)
export class LookAtMailboxLinkHandler implements IQueryHandler<LookAtMailboxLink> {
  constructor(
    private readonly transactions: Transactions,
    private readonly asked: AskedMailboxes,
  ) {}

  async execute({ token }: LookAtMailboxLink): Promise<MailboxConfirmationView> {
    const { consent, office } = await this.transactions.run((tx) => this.asked.behind(tx, token), system);
    return {
      organisationName: office.name,
      address: maskedAddress(consent.address),
      expiresAt: consent.expiresAt.toISOString(),
      confirmed: consent.confirmedAt !== null,
    };
  }
}

@CommandHandler(ConfirmMailbox)
export class ConfirmMailboxHandler implements ICommandHandler<ConfirmMailbox> {
  constructor(
    private readonly transactions: Transactions,
    private readonly asked: AskedMailboxes,
    private readonly consents: MailboxConsents,
    private readonly subscriptions: Subscriptions,
  ) {}

  async execute({ token }: ConfirmMailbox): Promise<void> {
    await this.transactions.run(async (tx) => {
      const { consent, office } = await this.asked.behind(tx, token);
      if (consent.confirmedAt) return;
      const { id, organisationId, address, language } = consent;
      const wish = readWish({ address, language }, office);
      await this.subscriptions.addOffice(tx, { ...wish, id, organisationId });
      await this.consents.confirm(tx, id, createHash('sha256').update(token).digest());
    }, system);
  }
}

@QueryHandler(DescribeMailboxQuestion)
export class DescribeMailboxQuestionHandler implements IQueryHandler<DescribeMailboxQuestion> {
  constructor(
    private readonly transactions: Transactions,
    private readonly asked: AskedMailboxes,
  ) {}

  async execute({ id }: DescribeMailboxQuestion): Promise<MailboxQuestion | undefined> {
    const asked = await this.transactions.run((tx) => this.asked.one(tx, id), system);
    if (!asked || asked.consent.confirmedAt) return undefined;
    const { language, expiresAt } = asked.consent;
    return { language, expiresAt, organisationName: asked.office.name, url: this.asked.url(asked.consent) };
  }
}
