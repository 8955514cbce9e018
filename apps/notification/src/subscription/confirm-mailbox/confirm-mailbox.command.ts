import type { MailboxConfirmationView } from '@app/contracts';
import { Command, Query } from '@nestjs/cqrs';

/** What a mailbox was asked. Looking changes nothing. */
export class LookAtMailboxLink extends Query<MailboxConfirmationView> {
  constructor(readonly token: string) {
    super();
  }
}

/** Somebody who reads the mailbox agrees. Twice is as good as once. */
export class ConfirmMailbox extends Command<void> {
  constructor(readonly token: string) {
    super();
  }
}

export interface MailboxQuestion {
  readonly language: 'de' | 'en';
  readonly organisationName: string;
  readonly url: string;
  readonly expiresAt: Date;
}

/** What to ask a mailbox by mail; undefined when it has answered, or time has run out. */
export class DescribeMailboxQuestion extends Query<MailboxQuestion | undefined> {
  constructor(readonly id: string) {
    super();
  }
}
