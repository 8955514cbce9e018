import { notFound } from '@app/kernel';
import { Transactions } from '@app/persistence';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { FollowLink } from '../../subscription/follow-link/follow-link.query.js';
import { type AcceptedPlace, placeCalendar } from '../domain/place-calendar.js';
import { uidOf } from '../domain/place-event.js';
import { laterSections } from '../domain/sections-ahead.js';
import { CalendarEntries, type FollowedEntry } from '../persistence/calendar-entries.js';
import { type PlaceCalendarSettings, placeCalendarSettings } from '../place-calendar.settings.js';
import { withTown } from '../with-town.js';
import { ShowCalendar } from './show-calendar.query.js';

@QueryHandler(ShowCalendar)
export class ShowCalendarHandler implements IQueryHandler<ShowCalendar> {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: CalendarEntries,
    private readonly queries: QueryBus,
    @Inject(placeCalendarSettings) private readonly settings: PlaceCalendarSettings,
  ) {}

  async execute({ token }: ShowCalendar): Promise<string> {
    const link = await this.queries.execute(new FollowLink('calendar', token));
    const found = link && (await this.read(link.subscriptionId));
    if (!found) throw notFound('subscription');
    const { organizer } = this.settings;
    return placeCalendar(
      found.entries.map((entry) => this.place(entry)),
      { organizer, language: found.language },
    );
  }

  private read(subscriptionId: string) {
    return this.transactions.run(async (tx) => {
      const owner = await this.entries.owner(tx, subscriptionId);
      return owner && { ...owner, entries: await this.entries.ofMember(tx, owner.memberId) };
    });
  }

  private place({ seatOfferId, courseStartId, course, ...entry }: FollowedEntry): AcceptedPlace {
    const { organizer, consoleUrl } = this.settings;
    return {
      ...entry,
      said: withTown(entry.said),
      uid: uidOf(seatOfferId, organizer.address),
      endsOn: course.endsOn,
      sections: laterSections(course),
      url: `${consoleUrl}/course-starts/${courseStartId}`,
    };
  }
}
