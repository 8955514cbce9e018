import type { OfficeMailboxView } from '@app/contracts';
import { type Actor, scopeOf } from '@app/identity';
import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type ListedMailbox, MailboxConsents } from '../persistence/mailbox-consents.js';
import { ListOfficeMailboxes, ShowOfficeMailbox } from './list-office-mailboxes.query.js';

const scope = (actor: Actor) => scopeOf(actor, 'case_manager', 'coordinator', 'counsellor', 'provider_staff');

@QueryHandler(ListOfficeMailboxes)
export class ListOfficeMailboxesHandler implements IQueryHandler<ListOfficeMailboxes> {
  constructor(
    private readonly transactions: Transactions,
    private readonly consents: MailboxConsents,
  ) {}

  async execute({ actor, limit, after }: ListOfficeMailboxes): Promise<readonly OfficeMailboxView[]> {
    const { organisationId } = actor;
    const found = await this.transactions.run(
      (tx) => this.consents.ofOrganisation(tx, organisationId, limit, after),
      scope(actor),
    );
    return found.map(officeMailboxView);
  }
}

@QueryHandler(ShowOfficeMailbox)
export class ShowOfficeMailboxHandler implements IQueryHandler<ShowOfficeMailbox> {
  constructor(
    private readonly transactions: Transactions,
    private readonly consents: MailboxConsents,
  ) {}

  async execute({ actor, id }: ShowOfficeMailbox): Promise<OfficeMailboxView> {
    const found = await this.transactions.run((tx) => this.consents.listed(tx, actor.organisationId, id), scope(actor));
    if (!found) throw notFound('mailbox');
    return officeMailboxView(found);
  }
}

function officeMailboxView({ confirmedAt, proof, expiresAt, askedAt, ...mailbox }: ListedMailbox): OfficeMailboxView {
  return {
    ...mailbox,
    askedAt: askedAt.toISOString(),
    ...(!confirmedAt && { expiresAt: expiresAt.toISOString() }),
    ...(confirmedAt && { confirmedAt: confirmedAt.toISOString() }),
    ...(proof && { proof }),
  };
}
