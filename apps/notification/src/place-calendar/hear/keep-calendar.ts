import type { CourseStartFacts, SeatOfferFacts } from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { PostNotice } from '../../mail/post-mail/post-notice.command.js';
import type { PlaceEvent } from '../domain/place-event.js';
import { laterSections } from '../domain/sections-ahead.js';
import { CalendarEntries } from '../persistence/calendar-entries.js';
import { type PlaceCalendarSettings, placeCalendarSettings } from '../place-calendar.settings.js';

/** Keeps the calendar of whoever looks after a person in step with the course they have a place in. */
@Injectable()
export class KeepCalendar {
  /** Whether who has not said is mailed entries. */
  readonly #isUsual: boolean;

  constructor(
    private readonly entries: CalendarEntries,
    private readonly commands: CommandBus,
    @Inject(placeCalendarSettings) { isWanted }: PlaceCalendarSettings,
  ) {
    this.#isUsual = isWanted;
  }

  async placeAccepted(tx: Tx, offer: SeatOfferFacts): Promise<void> {
    if (!offer.caseManagerId) return;
    const course = await this.entries.courseStart(tx, offer.courseStartId);
    if (!course || course.status === 'cancelled') return;
    if (await this.entries.open(tx, offer, eventOf(course), course.version)) await this.mail(tx, offer.seatOfferId, 0);
  }

  async courseChanged(tx: Tx, course: CourseStartFacts): Promise<void> {
    const changed = await this.entries.follow(tx, course, eventOf(course));
    for (const { id, sequence } of changed) await this.mail(tx, id, sequence);
  }

  /** Taken back after it was accepted. */
  async placeLost(tx: Tx, { seatOfferId }: SeatOfferFacts): Promise<void> {
    const sequence = await this.entries.cancel(tx, seatOfferId);
    if (sequence !== undefined) await this.mail(tx, seatOfferId, sequence);
  }

  private async mail(tx: Tx, seatOfferId: string, round: number): Promise<void> {
    const { address, wanted } = (await this.entries.one(tx, seatOfferId)) ?? {};
    if (!address || !(wanted ?? this.#isUsual)) return;
    await this.commands.execute(new PostNotice(tx, { kind: 'place-calendar', about: seatOfferId, round }, address));
  }
}

function eventOf(course: CourseStartFacts): PlaceEvent {
  const { title, startsOn, endsOn, times, providerName, placeName, street, postalCode, municipality } = course;
  const sections = sectionsOf(course);
  const location = [placeName, street, postalCode].filter(Boolean).join(', ');
  return {
    title,
    startsOn,
    endsOn,
    ...(sections && { sections }),
    times,
    providerName,
    location,
    ...(municipality && { municipality }),
  };
}

/** Undefined when there are some and they were not told: that one of them begins is no change of the place. */
function sectionsOf(course: CourseStartFacts): PlaceEvent['sections'] {
  if (!course.sections) return course.sectionCount ? undefined : [];
  return [...laterSections(course).values()].map(({ startsOn, level }) => ({ startsOn, ...(level && { level }) }));
}
