import { Transactions } from '@app/persistence';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { domainOf, type MailSettings, mailSettings } from '../../mail/mail.settings.js';
import { consoleAddress } from '../../notice/console-address.js';
import { noticeLetter } from '../../notice/notice-letter.js';
import type { NoticeLetter } from '../../notice/write-notice/write-notice.query.js';
import { iCalendarOf } from '../domain/place-event.js';
import { invitationWords } from '../invitation-texts.js';
import { CalendarEntries } from '../persistence/calendar-entries.js';
import { WriteInvitation } from './write-invitation.query.js';

@QueryHandler(WriteInvitation)
export class WriteInvitationHandler implements IQueryHandler<WriteInvitation> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: CalendarEntries,
    @Inject(mailSettings) private readonly settings: MailSettings,
    @Inject(consoleAddress) private readonly consoleUrl: string,
  ) {}

  async execute({ seatOfferId, round }: WriteInvitation): Promise<NoticeLetter | undefined> {
    const entry = await this.transactions.run((tx) => this.entries.one(tx, seatOfferId));
    if (!entry?.address || entry.sequence !== round) return undefined;
    const { said, sequence, cancelled, reference, language, address } = entry;
    const url = `${this.consoleUrl}/course-starts/${entry.courseStartId}`;
    const method = cancelled ? 'CANCEL' : 'REQUEST';
    const happened = cancelled ? 'cancelled' : round === 0 ? 'accepted' : 'changed';
    const content = iCalendarOf(said, {
      method,
      uid: `place-${seatOfferId}@${domainOf(this.settings.from)}`,
      sequence,
      organizer: this.settings.from,
      attendee: address,
      reference,
      url,
      language,
      stampedAt: new Date(),
    });
    const letter = noticeLetter(language, invitationWords(language, happened, reference, said, url));
    return { ...letter, invitation: { method, content } };
  }
}
