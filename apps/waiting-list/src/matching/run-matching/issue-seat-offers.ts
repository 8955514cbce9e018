import { type CourseStartId, fromDayNumber } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NoteSeatOffer } from '../../handover/note-seat-offer/note-seat-offer.command.js';
import { answerDeadline } from '../domain/answer-deadline.js';
import type { DueOffer } from '../domain/issue-offers.js';
import type { Policy } from '../domain/policy.js';
import type { OpenSeatOffer } from '../domain/seat-offer.js';
import { CourseStarts } from '../persistence/course-starts.js';
import type { LoadedMarket } from '../persistence/markets.js';
import { NewSeatOffers, type SeatToOffer } from '../persistence/new-seat-offers.js';
import { SeatOfferNews } from '../promises/seat-offer-news.js';
import { workingDaysAt } from '../working-days.js';

export interface IssuedOffers {
  readonly issued: number;
  readonly missed: number;
  readonly refused: number;
}

/** Turns due places into promises, each for itself: one that cannot be made keeps no other from being made. */
@Injectable()
export class IssueSeatOffers {
  constructor(
    private readonly newOffers: NewSeatOffers,
    private readonly courseStarts: CourseStarts,
    private readonly news: SeatOfferNews,
    private readonly commands: CommandBus,
  ) {}

  async issue(tx: Tx, loaded: LoadedMarket, due: readonly DueOffer[], policy: Policy): Promise<IssuedOffers> {
    if (due.length === 0) return { issued: 0, missed: 0, refused: 0 };
    const now = await this.courseStarts.now(tx);
    const seats = due.flatMap((offer) => seatToOffer(offer, loaded, policy, now) ?? []);
    if (seats.length === 0) return { issued: 0, missed: 0, refused: 0 };
    const { offers, missed, refused } = await this.newOffers.issue(tx, seats, (offer) => this.note(tx, offer));
    await this.news.tell(tx, offers, now);
    await this.news.tellPlaces(tx, [...new Set<CourseStartId>(offers.map(({ courseStartId }) => courseStartId))]);
    return { issued: offers.length, missed, refused };
  }

  private note(tx: Tx, { waitingEntryId, courseStartId, providerId }: OpenSeatOffer): Promise<void> {
    return this.commands.execute(new NoteSeatOffer(tx, { waitingEntryId, courseStartId, providerId, what: 'issued' }));
  }
}

/** Undefined where the entry window leaves no whole working day to answer in. */
function seatToOffer(offer: DueOffer, loaded: LoadedMarket, policy: Policy, now: Date): SeatToOffer | undefined {
  const { waitingEntryId, courseStartId, rank } = offer;
  const entry = loaded.seen.get(waitingEntryId);
  const facts = loaded.facts.get(courseStartId);
  const courseStart = loaded.market.courseStarts.find(({ id }) => id === courseStartId);
  if (!entry || !facts || !courseStart) return undefined;
  const isWorkingDay = workingDaysAt(entry.municipality);
  const answerBy = answerDeadline(now, courseStart.closesOn, policy.terms.answerWorkingDays, isWorkingDay);
  if (!answerBy) return undefined;
  return {
    waitingEntryId,
    entryVersion: entry.version,
    courseStartId,
    courseStartVersion: facts.version,
    answerBy,
    policyVersion: policy.version,
    grounds: { tier: rank.tier, date: fromDayNumber(rank.date), lottery: rank.lottery },
  };
}
