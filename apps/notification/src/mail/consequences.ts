import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NoteDigestsSent } from '../digest/note-digests-sent/note-digests-sent.command.js';
import { ReturnItems } from '../digest/return-items/return-items.command.js';
import { NoteUndeliverable } from '../news/note-undeliverable/note-undeliverable.command.js';
import { SuppressAddress } from '../subscription/suppress-address/suppress-address.command.js';
import type { Transition } from './domain/mail-state.js';
import type { Attempted, SilentMail } from './persistence/mails.js';

/** What a mail told, as it stood in it. */
interface DigestContent {
  readonly subject: string;
  readonly itemCount: number;
}

/** What else is true once a mail has moved on: told, to be told again, or told in vain. A notice leaves nothing behind. */
@Injectable()
export class MailConsequences {
  constructor(private readonly commands: CommandBus) {}

  /** What the server took has been told, and as it stood, whatever else is known of the mail. */
  async told(
    tx: Tx,
    attempts: readonly (Attempted & { readonly letter: DigestContent | object | undefined })[],
  ): Promise<void> {
    const told = attempts.flatMap(({ mail, transition, letter }) =>
      mail.digestId && letter && 'itemCount' in letter && transition.state === 'sent'
        ? [{ ...letter, digestId: mail.digestId }]
        : [],
    );
    if (told.length > 0) await this.commands.execute(new NoteDigestsSent(tx, told));
  }

  async of(
    tx: Tx,
    mail: { readonly id: string } & Pick<SilentMail, 'digestId' | 'subscriptionId'>,
    { itemsRejoin, suppressAddress }: Transition,
  ): Promise<void> {
    if (mail.digestId === null || mail.subscriptionId === null) return;
    if (itemsRejoin) await this.commands.execute(new ReturnItems(tx, mail.digestId, itemsRejoin === 'flagged'));
    if (!suppressAddress) return;
    await this.commands.execute(new SuppressAddress(tx, mail.subscriptionId));
    await this.commands.execute(new NoteUndeliverable(tx, mail.subscriptionId, mail.id));
  }
}
