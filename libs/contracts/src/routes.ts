import { CourseSectionStartedV1 } from './course-registry/course-section-started.v1.js';
import { CourseStartCancelledV1 } from './course-registry/course-start-cancelled.v1.js';
import { CourseStartChangedV1 } from './course-registry/course-start-changed.v1.js';
import { CourseStartEndedV1 } from './course-registry/course-start-ended.v1.js';
import { CourseStartPublishedV1 } from './course-registry/course-start-published.v1.js';
import { CourseStartStartedV1 } from './course-registry/course-start-started.v1.js';
import { ProviderRequestChangedV1 } from './course-registry/provider-request-changed.v1.js';
import type { MessageClass, ServiceName } from './message.js';
import { CourseStartNotViableV1 } from './waiting-list/course-start-not-viable.v1.js';
import { DemandCountedV1 } from './waiting-list/demand-counted.v1.js';
import { GoalEvaluatedV1 } from './waiting-list/goal-evaluated.v1.js';
import { HandoverChangedV1 } from './waiting-list/handover-changed.v1.js';
import { LegalClockApproachingV1 } from './waiting-list/legal-clock-approaching.v1.js';
import { LegalClockMissedV1 } from './waiting-list/legal-clock-missed.v1.js';
import { LegalClockStoppedV1 } from './waiting-list/legal-clock-stopped.v1.js';
import { PlacesChangedV1 } from './waiting-list/places-changed.v1.js';
import { SeatOfferAcceptedV1 } from './waiting-list/seat-offer-accepted.v1.js';
import { SeatOfferDeclinedV1 } from './waiting-list/seat-offer-declined.v1.js';
import { SeatOfferExpiredV1 } from './waiting-list/seat-offer-expired.v1.js';
import { SeatOfferWithdrawnV1 } from './waiting-list/seat-offer-withdrawn.v1.js';
import { SeatOfferedV1 } from './waiting-list/seat-offered.v1.js';

export interface Route {
  readonly message: MessageClass;
  readonly from: ServiceName;
  readonly to: readonly ServiceName[];
}

/** Who says what and who hears it: the whole conversation between the services, in one place. */
export const routes: readonly Route[] = [
  { message: CourseStartPublishedV1, from: 'course-registry', to: ['waiting-list', 'notification'] },
  { message: CourseStartChangedV1, from: 'course-registry', to: ['waiting-list', 'notification'] },
  { message: CourseStartCancelledV1, from: 'course-registry', to: ['waiting-list', 'notification'] },
  { message: CourseStartStartedV1, from: 'course-registry', to: ['waiting-list', 'notification'] },
  { message: CourseSectionStartedV1, from: 'course-registry', to: ['notification'] },
  { message: CourseStartEndedV1, from: 'course-registry', to: ['waiting-list', 'notification'] },
  { message: ProviderRequestChangedV1, from: 'course-registry', to: ['notification'] },
  { message: SeatOfferedV1, from: 'waiting-list', to: ['notification'] },
  { message: SeatOfferAcceptedV1, from: 'waiting-list', to: ['notification'] },
  { message: SeatOfferDeclinedV1, from: 'waiting-list', to: ['notification'] },
  { message: SeatOfferExpiredV1, from: 'waiting-list', to: ['notification'] },
  { message: SeatOfferWithdrawnV1, from: 'waiting-list', to: ['notification'] },
  { message: PlacesChangedV1, from: 'waiting-list', to: ['course-registry', 'notification'] },
  { message: CourseStartNotViableV1, from: 'waiting-list', to: ['course-registry', 'notification'] },
  { message: HandoverChangedV1, from: 'waiting-list', to: ['notification'] },
  { message: DemandCountedV1, from: 'waiting-list', to: ['notification'] },
  { message: LegalClockApproachingV1, from: 'waiting-list', to: ['notification'] },
  { message: LegalClockMissedV1, from: 'waiting-list', to: ['notification'] },
  { message: LegalClockStoppedV1, from: 'waiting-list', to: ['notification'] },
  { message: GoalEvaluatedV1, from: 'waiting-list', to: ['notification'] },
];
