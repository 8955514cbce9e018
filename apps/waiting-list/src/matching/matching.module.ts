import { registerProblemTexts } from '@app/runtime';
import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { AcceptSeatOfferController } from './accept-seat-offer/accept-seat-offer.controller.js';
import { AcceptSeatOfferHandler } from './accept-seat-offer/accept-seat-offer.handler.js';
import { AskForMatchingHandler } from './ask-for-matching/ask-for-matching.handler.js';
import { MatchingBell } from './ask-for-matching/matching-bell.js';
import { MatchingRequests } from './ask-for-matching/matching-requests.js';
import { ChangeHoldOutController } from './change-hold-out/change-hold-out.controller.js';
import { ChangeHoldOutHandler } from './change-hold-out/change-hold-out.handler.js';
import { ComparePlansHandler } from './compare-plans/compare-plans.handler.js';
import { CouldRunAgainHandler } from './could-run-again/could-run-again.handler.js';
import { DeclineSeatOfferController } from './decline-seat-offer/decline-seat-offer.controller.js';
import { DeclineSeatOfferHandler } from './decline-seat-offer/decline-seat-offer.handler.js';
import { ExpireDueOffers } from './expire-due-offers/expire-due-offers.js';
import { FreePlaceHandler } from './free-place/free-place.handler.js';
import { CloseEntryWhenCourseStartEnded } from './keep-course-start/close-entry-when-course-start-ended.js';
import { KeepCourseStartHandler } from './keep-course-start/keep-course-start.handler.js';
import { KeepEntryWindowWhenCourseStartStarted } from './keep-course-start/keep-entry-window-when-course-start-started.js';
import { MatchAgainWhenCourseStartChanged } from './keep-course-start/match-again-when-course-start-changed.js';
import { MatchWhenCourseStartPublished } from './keep-course-start/match-when-course-start-published.js';
import { PromisesOfCourseStart } from './keep-course-start/promises-of-course-start.js';
import { WithdrawOffersWhenCourseStartCancelled } from './keep-course-start/withdraw-offers-when-course-start-cancelled.js';
import { ListHoldOutsController } from './list-hold-outs/list-hold-outs.controller.js';
import { ListHoldOutsHandler } from './list-hold-outs/list-hold-outs.handler.js';
import { ListSeatOffersController } from './list-seat-offers/list-seat-offers.controller.js';
import { ListSeatOffersHandler } from './list-seat-offers/list-seat-offers.handler.js';
import { ShowMarketOfOneHandler } from './market-of-one/market-of-one.handler.js';
import { matchingProblemTexts } from './matching-problem-texts.js';
import { CourseStarts } from './persistence/course-starts.js';
import { FreedPlaces } from './persistence/freed-places.js';
import { HoldOuts } from './persistence/hold-outs.js';
import { MarketNews } from './persistence/market-news.js';
import { NearbyCourses } from './persistence/nearby-courses.js';
import { NewSeatOffers } from './persistence/new-seat-offers.js';
import { OfferBatchViews } from './persistence/offer-batch-views.js';
import { OfferBatches } from './persistence/offer-batches.js';
import { OfferFigures } from './persistence/offer-figures.js';
import { PeopleAround } from './persistence/people-around.js';
import { PeopleByCounty } from './persistence/people-by-county.js';
import { PeopleExplained } from './persistence/people-explained.js';
import { Plans } from './persistence/plans.js';
import { Policies } from './persistence/policies.js';
import { RegionMarkets } from './persistence/region-markets.js';
import { RegionScopes } from './persistence/region-scope.js';
import { Regions } from './persistence/regions.js';
import { SeatOfferViews } from './persistence/seat-offer-views.js';
import { SeatOffers } from './persistence/seat-offers.js';
import { TransitionReserves } from './persistence/transition-reserves.js';
import { WaitingPeople } from './persistence/waiting-people.js';
import { PreviewOfferBatchController } from './preview-offer-batch/preview-offer-batch.controller.js';
import { PreviewOfferBatchHandler } from './preview-offer-batch/preview-offer-batch.handler.js';
import { Promises } from './promises/promises.js';
import { SeatOfferNews } from './promises/seat-offer-news.js';
import { ReleaseOfferBatchController } from './release-offer-batch/release-offer-batch.controller.js';
import { ReleaseOfferBatchHandler } from './release-offer-batch/release-offer-batch.handler.js';
import { Engines } from './run-matching/engines.js';
import { IssueSeatOffers } from './run-matching/issue-seat-offers.js';
import { Matcher } from './run-matching/matcher.js';
import { MatchingFigures } from './run-matching/matching-figures.js';
import { MatchingTicks } from './run-matching/matching-ticks.js';
import { OwnersTools } from './run-matching/owners-tools.js';
import { RegionOwners, RegionsTaken } from './run-matching/region-owners.js';
import { SetHoldOutController } from './set-hold-out/set-hold-out.controller.js';
import { SetHoldOutHandler } from './set-hold-out/set-hold-out.handler.js';
import { ShowOfferBatchHandler } from './show-offer-batch/show-offer-batch.handler.js';
import { ShowSeatOfferController } from './show-seat-offer/show-seat-offer.controller.js';
import { ShowSeatOfferHandler } from './show-seat-offer/show-seat-offer.handler.js';
import { MarketReader } from './thinking/market-reader.js';
import { OfferMetrics } from './watch-offers/offer-metrics.js';
import { CountWhoCouldComeHandler } from './who-could-come/who-could-come.handler.js';
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
  HoldOuts,
  OfferBatchViews,
  CourseStarts,
  FreedPlaces,
  MarketNews,
  NearbyCourses,
  NewSeatOffers,
  OfferBatches,
  OfferFigures,
  PeopleAround,
  PeopleByCounty,
  PeopleExplained,
  Plans,
  Policies,
  RegionMarkets,
  RegionScopes,
  Regions,
  SeatOffers,
  SeatOfferViews,
  TransitionReserves,
  WaitingPeople,
];

const handlers = [
  ChangeHoldOutHandler,
  ListHoldOutsHandler,
  SetHoldOutHandler,
  PreviewOfferBatchHandler,
  ReleaseOfferBatchHandler,
  ShowOfferBatchHandler,
  AcceptSeatOfferHandler,
  AskForMatchingHandler,
  ComparePlansHandler,
  CouldRunAgainHandler,
  CountWhoCouldComeHandler,
  DeclineSeatOfferHandler,
  FreePlaceHandler,
  KeepCourseStartHandler,
  ListSeatOffersHandler,
  ShowMarketOfOneHandler,
  ShowSeatOfferHandler,
  WithdrawOffersOfEntryHandler,
];

const work = [
  Engines,
  MarketReader,
  ExpireDueOffers,
  IssueSeatOffers,
  Matcher,
  MatchingBell,
  MatchingFigures,
  MatchingRequests,
  MatchingTicks,
  OfferMetrics,
  OwnersTools,
  Promises,
  PromisesOfCourseStart,
  RegionOwners,
  SeatOfferNews,
];

/** Who is offered which place, and what becomes of the offer. */
@Module({
  controllers: [
    ChangeHoldOutController,
    ListHoldOutsController,
    SetHoldOutController,
    PreviewOfferBatchController,
    ReleaseOfferBatchController,
    AcceptSeatOfferController,
    DeclineSeatOfferController,
    ListSeatOffersController,
    ShowSeatOfferController,
  ],
  providers: [...collections, ...handlers, ...work, ...matchingConsumers, { provide: RegionsTaken, useValue: {} }],
  exports: [...matchingConsumers, Matcher, RegionOwners, ExpireDueOffers],
})
export class MatchingModule implements OnModuleInit {
  /** @param takes the regions this process may own; every one when absent */
  static owning(takes: readonly string[] | undefined): DynamicModule {
    const taken: RegionsTaken = takes ? { takes } : {};
    return { module: MatchingModule, providers: [{ provide: RegionsTaken, useValue: taken }] };
  }

  onModuleInit(): void {
    registerProblemTexts(matchingProblemTexts);
  }
}
