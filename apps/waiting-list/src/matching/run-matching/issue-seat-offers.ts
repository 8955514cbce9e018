import type { CalendarDate, CourseStartId, WaitingEntryId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NoteSeatOffers } from '../../handover/note-seat-offers/note-seat-offers.command.js';
import { answerDeadline } from '../domain/answer-deadline.js';
import { offerGrounds } from '../domain/offer-grounds.js';
import type { Policy } from '../domain/policy.js';
import type { OpenSeatOffer } from '../domain/seat-offer.js';
import { FreedPlaces } from '../persistence/freed-places.js';
import { MarketNews } from '../persistence/market-news.js';
import { type EntryToOffer, NewSeatOffers, type SeatToOffer } from '../persistence/new-seat-offers.js';
import { SeatOfferNews } from '../promises/seat-offer-news.js';
import { workingDaysAt } from '../working-days.js';
import type { DueOffer } from './due-board.js';
import type { KnownCourse } from './region-market.js';

/** What became of the places that were to be promised. */
export interface IssuedOffers {
  readonly issued: number;
  /** Somebody is changing the entry or the course start, or just did: to be looked at again. */
  readonly missed: number;
  /** A constraint said no, or the entry window leaves no whole working day to answer in. */
  readonly refused: readonly DueOffer[];
}

export const noOffers: IssuedOffers = { issued: 0, missed: 0, refused: [] };

/** Turns due places into promises, each for itself: one that cannot be made keeps no other from being made. */
@Injectable()
export class IssueSeatOffers {
  constructor(
    private readonly newOffers: NewSeatOffers,
    private readonly marketNews: MarketNews,
    private readonly freed: FreedPlaces,
    private readonly news: SeatOfferNews,
    private readonly commands: CommandBus,
  ) {}

  /** Only to people of whom everything that is known was looked at: their rows are locked before anybody is asked for news. */
  async issue(
    tx: Tx,
    due: readonly DueOffer[],
    courses: ReadonlyMap<string, KnownCourse>,
    policy: Policy,
  ): Promise<IssuedOffers> {
    if (due.length === 0) return noOffers;
    const persons = due.map(({ person }) => person);
    const [{ now, entries }, unread] = await Promise.all([
      this.newOffers.lock(tx, persons),
      this.marketNews.stillOpen(tx, persons),
    ]);
    const seats = new Map<DueOffer, SeatToOffer>();
    const refused: DueOffer[] = [];
    for (const offer of due) {
      const [entry, course] = [entries.get(offer.person), courses.get(offer.course)];
      if (!entry || !course || unread.has(offer.person)) continue;
      const seat = seatToOffer(offer, entry, course, policy, now);
      if (seat) seats.set(offer, seat);
      else refused.push(offer);
    }
    const { offers, refusedEntries } = await this.make(tx, [...seats.values()], now);
    for (const offer of seats.keys()) if (refusedEntries.has(offer.person)) refused.push(offer);
    return { issued: offers.length, missed: due.length - offers.length - refused.length, refused };
  }

  private async make(tx: Tx, seats: readonly SeatToOffer[], now: Date) {
    if (seats.length === 0) return { offers: [], refusedEntries: new Set<string>() };
    const made = await this.newOffers.issue(tx, seats);
    await this.note(tx, made.offers);
    await this.news.tell(tx, made.offers, now);
    const starts = made.offers.map(({ courseStartId }) => courseStartId);
    await this.news.tellPlaces(tx, [...new Set<CourseStartId>(starts)]);
    await this.freed.takeBack(tx, starts);
    return { offers: made.offers, refusedEntries: new Set<string>(made.refused) };
  }

  /** A hand-over that cannot follow is a failure of its own, not a place that cannot be promised. */
  private async note(tx: Tx, offers: readonly OpenSeatOffer[]): Promise<void> {
    if (offers.length === 0) return;
    const steps = offers.map(({ waitingEntryId, courseStartId, providerId }) => ({
      waitingEntryId,
      courseStartId,
      providerId,
      what: 'issued' as const,
    }));
    await this.commands.execute(new NoteSeatOffers(tx, steps));
  }
}

/** Undefined where the entry window leaves no whole working day to answer in. */
function seatToOffer(
  offer: DueOffer,
  { version, municipality }: EntryToOffer,
  known: KnownCourse,
  policy: Policy,
  now: Date,
): SeatToOffer | undefined {
  const isWorkingDay: (day: CalendarDate) => boolean = workingDaysAt(municipality);
  const answerBy = answerDeadline(now, known.heard.closesOn, policy.terms.answerWorkingDays, isWorkingDay);
  if (!answerBy) return undefined;
  return {
    waitingEntryId: offer.person as WaitingEntryId,
    entryVersion: version,
    courseStartId: offer.course as CourseStartId,
    courseStartVersion: known.version,
    answerBy,
    policyVersion: policy.version,
    placeGroup: String(offer.group),
    grounds: offerGrounds(offer, known.heard, policy.terms),
  };
}
