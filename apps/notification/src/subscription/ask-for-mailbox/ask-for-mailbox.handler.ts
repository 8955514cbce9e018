import { type Actor, scopeOf } from '@app/identity';
import { Clock, RuleViolation } from '@app/kernel';
import { newId, Transactions, type Tx } from '@app/persistence';
import { once } from '@app/runtime';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PostNotice } from '../../mail/post-mail/post-notice.command.js';
import { mayAskAgain, mostWaiting, termDays } from '../domain/office-mailbox.js';
import { readWish, type SubscriptionId, type Wish } from '../domain/subscription.js';
import { MailboxConsents } from '../persistence/mailbox-consents.js';
import { Subscriptions } from '../persistence/subscriptions.js';
import { AskForMailbox } from './ask-for-mailbox.command.js';

@CommandHandler(AskForMailbox)
export class AskForMailboxHandler implements ICommandHandler<AskForMailbox> {
  constructor(
    private readonly transactions: Transactions,
    private readonly consents: MailboxConsents,
    private readonly subscriptions: Subscriptions,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, wish, key }: AskForMailbox): Promise<string> {
    const granted = readWish({ address: wish.address, language: wish.language ?? undefined }, actor);
    const scope = scopeOf(actor, 'case_manager', 'coordinator', 'counsellor', 'provider_staff');
    return this.transactions.run((tx) => once(tx, key, () => this.ask(tx, actor, granted)), scope);
  }

  private async ask(tx: Tx, actor: Actor, { address, language }: Wish): Promise<string> {
    if (await this.subscriptions.isTold(tx, address))
      throw refused('subscription.exists', 'This mailbox is told already.');
    const open = await this.consents.openOf(tx, actor.organisationId, address);
    const { id, round } = open ? await this.again(tx, open) : await this.first(tx, actor, address, language);
    await this.commands.execute(new PostNotice(tx, { kind: 'mailbox-confirm', about: id, round }, address));
    return id;
  }

  private async first(tx: Tx, { organisationId, memberId }: Actor, address: string, language: 'de' | 'en') {
    if ((await this.consents.countOpen(tx, organisationId)) >= mostWaiting)
      throw refused('mailbox.too-many-waiting', 'Too many mailboxes have not answered yet.');
    const id = newId<SubscriptionId>();
    const asked = { id, organisationId, askedBy: memberId, address, language };
    if (!(await this.consents.add(tx, asked, termDays)))
      throw refused('subscription.exists', 'This mailbox is told already, or has been asked.');
    return { id, round: 1 };
  }

  private async again(tx: Tx, open: { readonly id: string; readonly mailsAsked: number; readonly mailedAt: Date }) {
    if (!mayAskAgain(open, this.clock.now()))
      throw refused('mailbox.asked-enough', 'This mailbox was asked a moment ago, or three times already.');
    return { id: open.id, round: await this.consents.askAgain(tx, open.id, termDays) };
  }
}

function refused(code: string, detail: string): RuleViolation {
  return new RuleViolation(code, detail, [{ pointer: '/address', code, detail }], 'conflict');
}
