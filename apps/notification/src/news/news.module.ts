import { Module } from '@nestjs/common';
import { HearOfCourseStart } from './hear-of-course-start/hear-of-course-start.js';
import { KeepCourseStartWhenCourseStartEnded } from './hear-of-course-start/keep-course-start-when-course-start-ended.js';
import { KeepCourseStartWhenCourseStartStarted } from './hear-of-course-start/keep-course-start-when-course-start-started.js';
import { NoteNewsWhenCourseStartCancelled } from './hear-of-course-start/note-news-when-course-start-cancelled.js';
import { NoteNewsWhenCourseStartChanged } from './hear-of-course-start/note-news-when-course-start-changed.js';
import { NoteNewsWhenCourseStartPublished } from './hear-of-course-start/note-news-when-course-start-published.js';
import { CountPeopleWhenDemandCounted } from './hear-of-demand/count-people-when-demand-counted.js';
import { NoteNewsWhenGoalEvaluated } from './hear-of-goal/note-news-when-goal-evaluated.js';
import { NoteNewsWhenHandoverChanged } from './hear-of-handover/note-news-when-handover-changed.js';
import { DropDeadlineWhenLegalClockStopped } from './hear-of-legal-clock/drop-deadline-when-legal-clock-stopped.js';
import { HearOfLegalClock } from './hear-of-legal-clock/hear-of-legal-clock.js';
import { NoteDeadlineWhenLegalClockApproaching } from './hear-of-legal-clock/note-deadline-when-legal-clock-approaching.js';
import { NoteDeadlineWhenLegalClockMissed } from './hear-of-legal-clock/note-deadline-when-legal-clock-missed.js';
import { CountPlacesWhenPlacesChanged } from './hear-of-places/count-places-when-places-changed.js';
import { AskForAnswerWhenSeatOffered } from './hear-of-seat-offer/ask-for-answer-when-seat-offered.js';
import { CloseQuestionWhenSeatOfferAccepted } from './hear-of-seat-offer/close-question-when-seat-offer-accepted.js';
import { CloseQuestionWhenSeatOfferDeclined } from './hear-of-seat-offer/close-question-when-seat-offer-declined.js';
import { CloseQuestionWhenSeatOfferExpired } from './hear-of-seat-offer/close-question-when-seat-offer-expired.js';
import { CloseQuestionWhenSeatOfferWithdrawn } from './hear-of-seat-offer/close-question-when-seat-offer-withdrawn.js';
import { HearOfSeatOffer } from './hear-of-seat-offer/hear-of-seat-offer.js';
import { NoteUndeliverableHandler } from './note-undeliverable/note-undeliverable.handler.js';
import { NoteWhatNears } from './note-what-nears/note-what-nears.js';
import { OutlookTicks } from './note-what-nears/outlook-ticks.js';
import { Copies } from './persistence/copies.js';
import { DemandHeard } from './persistence/demand-heard.js';
import { GoalsHeard } from './persistence/goals-heard.js';
import { Items } from './persistence/items.js';
import { LastPlacesItems } from './persistence/last-places.js';
import { OutlookItems } from './persistence/outlook-items.js';

/** What the service hears from the other two. The service's module passes it on to its messaging. */
export const newsConsumers = [
  NoteNewsWhenCourseStartPublished,
  NoteNewsWhenCourseStartChanged,
  NoteNewsWhenCourseStartCancelled,
  KeepCourseStartWhenCourseStartStarted,
  KeepCourseStartWhenCourseStartEnded,
  AskForAnswerWhenSeatOffered,
  CloseQuestionWhenSeatOfferAccepted,
  CloseQuestionWhenSeatOfferDeclined,
  CloseQuestionWhenSeatOfferExpired,
  CloseQuestionWhenSeatOfferWithdrawn,
  NoteNewsWhenHandoverChanged,
  CountPlacesWhenPlacesChanged,
  CountPeopleWhenDemandCounted,
  NoteDeadlineWhenLegalClockApproaching,
  NoteDeadlineWhenLegalClockMissed,
  DropDeadlineWhenLegalClockStopped,
  NoteNewsWhenGoalEvaluated,
] as const;

/** What there is to tell: copies of what others said, and one item for each thing somebody should read about. */
@Module({
  providers: [
    Copies,
    Items,
    OutlookItems,
    LastPlacesItems,
    DemandHeard,
    GoalsHeard,
    NoteWhatNears,
    OutlookTicks,
    HearOfCourseStart,
    HearOfSeatOffer,
    HearOfLegalClock,
    NoteUndeliverableHandler,
    ...newsConsumers,
  ],
  exports: [...newsConsumers, NoteWhatNears],
})
export class NewsModule {}
