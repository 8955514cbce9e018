import { registerProblemTexts } from '@app/runtime';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AcceptSeatOfferController } from './accept-seat-offer/accept-seat-offer.controller.js';
import { AcceptSeatOfferHandler } from './accept-seat-offer/accept-seat-offer.handler.js';
import { AskForMatchingHandler } from './ask-for-matching/ask-for-matching.handler.js';
import { MatchingBell } from './ask-for-matching/matching-bell.js';
import { MatchingRequests } from './ask-for-matching/matching-requests.js';
import { DeclineSeatOfferController } from './decline-seat-offer/decline-seat-offer.controller.js';
import { DeclineSeatOfferHandler } from './decline-seat-offer/decline-seat-offer.handler.js';
import { ExpireDueOffers } from './expire-due-offers/expire-due-offers.js';
import { ExplainWaitingEntryController } from './explain-waiting-entry/explain-waiting-entry.controller.js';
import { ExplainWaitingEntryHandler } from './explain-waiting-entry/explain-waiting-entry.handler.js';
import { FreePlaceHandler } from './free-place/free-place.handler.js';
import { CloseEntryWhenCourseStartEnded } from './keep-course-start/close-entry-when-course-start-ended.js';
import { KeepCourseStartHandler } from './keep-course-start/keep-course-start.handler.js';
import { KeepEntryWindowWhenCourseStartStarted } from './keep-course-start/keep-entry-window-when-course-start-started.js';
import { MatchAgainWhenCourseStartChanged } from './keep-course-start/match-again-when-course-start-changed.js';
import { MatchWhenCourseStartPublished } from './keep-course-start/match-when-course-start-published.js';
import { PromisesOfCourseStart } from './keep-course-start/promises-of-course-start.js';
import { WithdrawOffersWhenCourseStartCancelled } from './keep-course-start/withdraw-offers-when-course-start-cancelled.js';
import { ListSeatOffersController } from './list-seat-offers/list-seat-offers.controller.js';
import { ListSeatOffersHandler } from './list-seat-offers/list-seat-offers.handler.js';
import { matchingProblemTexts } from './matching-problem-texts.js';
import { CourseStarts } from './persistence/course-starts.js';
import { Markets } from './persistence/markets.js';
import { MatchingRuns } from './persistence/matching-runs.js';
import { NewSeatOffers } from './persistence/new-seat-offers.js';
import { OfferFigures } from './persistence/offer-figures.js';
import { Policies } from './persistence/policies.js';
import { SeatOfferViews } from './persistence/seat-offer-views.js';
import { SeatOffers } from './persistence/seat-offers.js';
import { WaitingPeople } from './persistence/waiting-people.js';
import { Promises } from './promises/promises.js';
import { SeatOfferNews } from './promises/seat-offer-news.js';
import { IssueSeatOffers } from './run-matching/issue-seat-offers.js';
import { Matcher } from './run-matching/matcher.js';
import { MatchingTicks } from './run-matching/matching-ticks.js';
import { ShowSeatOfferController } from './show-seat-offer/show-seat-offer.controller.js';
import { ShowSeatOfferHandler } from './show-seat-offer/show-seat-offer.handler.js';
import { OfferMetrics } from './watch-offers/offer-metrics.js';
import { WithdrawOffersOfEntryHandler } from './withdraw-offers-of-entry/withdraw-offers-of-entry.handler.js';

/** What matching hears. The service's module passes it on to its messaging. */
export const matchingConsumers = [
  MatchWhenCourseStartPublished,
  MatchAgainWhenCourseStartChanged,
  WithdrawOffersWhenCourseStartCancelled,
  KeepEntryWindowWhenCourseStartStarted,
  CloseEntryWhenCourseStartEnded,
] as const;

const collections = [
  CourseStarts,
  Markets,
  MatchingRuns,
  NewSeatOffers,
  OfferFigures,
  Policies,
  SeatOffers,
  SeatOfferViews,
  WaitingPeople,
];

const handlers = [
  AcceptSeatOfferHandler,
  AskForMatchingHandler,
  DeclineSeatOfferHandler,
  ExplainWaitingEntryHandler,
  FreePlaceHandler,
  KeepCourseStartHandler,
  ListSeatOffersHandler,
  ShowSeatOfferHandler,
  WithdrawOffersOfEntryHandler,
];

const work = [
  ExpireDueOffers,
  IssueSeatOffers,
  Matcher,
  MatchingBell,
  MatchingRequests,
  MatchingTicks,
  OfferMetrics,
  Promises,
  PromisesOfCourseStart,
  SeatOfferNews,
];

/** Who is offered which place, and what becomes of the offer. */
@Module({
  controllers: [
    AcceptSeatOfferController,
    DeclineSeatOfferController,
    ExplainWaitingEntryController,
    ListSeatOffersController,
    ShowSeatOfferController,
  ],
  providers: [...collections, ...handlers, ...work, ...matchingConsumers],
  exports: [...matchingConsumers, Matcher, ExpireDueOffers],
})
export class MatchingModule implements OnModuleInit {
  onModuleInit(): void {
    registerProblemTexts(matchingProblemTexts);
  }
}
