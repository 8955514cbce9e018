import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NoteDigestSent } from '../digest/note-digest-sent/note-digest-sent.command.js';
import { ReturnItems } from '../digest/return-items/return-items.command.js';
import { NoteUndeliverable } from '../news/note-undeliverable/note-undeliverable.command.js';
import { SuppressAddress } from '../subscription/suppress-address/suppress-address.command.js';
import type { Transition } from './domain/mail-state.js';
import type { SilentMail } from './persistence/mails.js';

/** What else is true once a mail has moved on: told, to be told again, or told in vain. A notice leaves nothing behind. */
@Injectable()
export class MailConsequences {
  constructor(private readonly commands: CommandBus) {}

  async of(
    tx: Tx,
    mail: { readonly id: string } & Pick<SilentMail, 'digestId' | 'subscriptionId'>,
    { state, itemsRejoin, suppressAddress }: Transition,
    letter?: { readonly subject: string; readonly itemCount: number } | undefined,
  ): Promise<void> {
    if (mail.digestId === null || mail.subscriptionId === null) return;
    if (state === 'sent' && letter) await this.commands.execute(new NoteDigestSent(tx, mail.digestId, letter));
    if (itemsRejoin) await this.commands.execute(new ReturnItems(tx, mail.digestId, itemsRejoin === 'flagged'));
    if (!suppressAddress) return;
    await this.commands.execute(new SuppressAddress(tx, mail.subscriptionId));
    await this.commands.execute(new NoteUndeliverable(tx, mail.subscriptionId, mail.id));
  }
}
