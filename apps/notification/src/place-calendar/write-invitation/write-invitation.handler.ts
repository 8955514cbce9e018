import { Transactions } from '@app/persistence';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { iCalendarOf, uidOf } from '../domain/place-event.js';
import { invitationWords } from '../invitation-texts.js';
import { CalendarEntries } from '../persistence/calendar-entries.js';
import { type PlaceCalendarSettings, placeCalendarSettings } from '../place-calendar.settings.js';
import { withTown } from '../with-town.js';
import { WriteInvitation, type WrittenInvitation } from './write-invitation.query.js';

@QueryHandler(WriteInvitation)
export class WriteInvitationHandler implements IQueryHandler<WriteInvitation> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: CalendarEntries,
    @Inject(placeCalendarSettings) private readonly settings: PlaceCalendarSettings,
  ) {}

  async execute({ seatOfferId, round }: WriteInvitation): Promise<WrittenInvitation | undefined> {
    const entry = await this.transactions.run((tx) => this.entries.one(tx, seatOfferId));
    if (!entry?.address || entry.sequence !== round) return undefined;
    if (!(entry.wanted ?? this.settings.isWanted)) return undefined;
    const { sequence, cancelled, reference, language, address } = entry;
    const said = withTown(entry.said);
    const { organizer, consoleUrl } = this.settings;
    const url = `${consoleUrl}/course-starts/${entry.courseStartId}`;
    const method = cancelled ? 'CANCEL' : 'REQUEST';
    const over = entry.courseIsOff ? 'cancelled' : 'lost';
    const happened = cancelled ? over : round === 0 ? 'accepted' : 'changed';
    const content = iCalendarOf(said, {
      method,
      uid: uidOf(seatOfferId, organizer.address),
      sequence,
      organizer,
      attendee: address,
      reference,
      url,
      language,
      stampedAt: new Date(),
    });
    const words = invitationWords(language, happened, reference, said, {
      course: url,
      entry: `${consoleUrl}/waiting-entries/${entry.waitingEntryId}`,
    });
    return { language, words, invitation: { method, content }, address };
  }
}
