import type {
  CourseSectionStartedV1,
  CourseStartFacts,
  CourseStartNotViableV1,
  HandoverChangedV1,
  PlacesChangedV1,
  SeatOfferFacts,
  SeatOfferState,
} from '@app/contracts';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { aboutCourseStart, aboutOffers, type Concern, isIncoming } from '../domain/concern.js';
import { Concerns } from '../persistence/concerns.js';
import { TellWebhooks } from '../tell-webhooks/tell-webhooks.js';

/** Takes in what the other services say, and tells it to the software of the provider whom it concerns. */
@Injectable()
export class HearForWebhooks {
  constructor(
    private readonly concerns: Concerns,
    private readonly webhooks: TellWebhooks,
  ) {}

  async courseStart(tx: Tx, facts: CourseStartFacts): Promise<void> {
    const { newer, known, waiting } = await this.concerns.hearCourseStart(tx, facts);
    if (!newer) return;
    for (const concern of [aboutCourseStart(facts, known), ...waiting]) {
      await this.webhooks.tell(tx, facts.providerId, concern);
    }
  }

  async section(tx: Tx, facts: CourseSectionStartedV1): Promise<void> {
    const { courseStartId, version, providerId, section, sectionCount, lateEntryUntil, asOf: timestamp } = facts;
    const data = { courseStartId, version, section, sectionCount, lateEntryUntil };
    await this.webhooks.tell(tx, providerId, { type: 'course-start.section-started', timestamp, data });
  }

  async places(tx: Tx, { courseStartId, version, held, confirmed, asOf: timestamp }: PlacesChangedV1): Promise<void> {
    const data = { courseStartId, version, held, confirmed };
    const concern: Concern = { type: 'places.changed', timestamp, data };
    const providerId = await this.concerns.hearOfCourseStart(tx, 'places', courseStartId, version, concern);
    if (providerId) await this.webhooks.tell(tx, providerId, concern);
  }

  async notViable(tx: Tx, decision: CourseStartNotViableV1): Promise<void> {
    const { courseStartId, version, decidesOn, minParticipants, inSight, decidedAt: timestamp } = decision;
    const data = { courseStartId, decidesOn, minParticipants, inSight };
    const concern: Concern = { type: 'course-start.not-viable', timestamp, data };
    const providerId = await this.concerns.hearOfCourseStart(tx, 'not-viable', courseStartId, version, concern);
    if (providerId) await this.webhooks.tell(tx, providerId, concern);
  }

  async seatOffer(tx: Tx, facts: SeatOfferFacts, state: SeatOfferState): Promise<void> {
    if (!(await this.concerns.hearSeatOffer(tx, facts, state))) return;
    const { courseStartId, providerId, happenedAt } = facts;
    const counts = await this.concerns.countOffers(tx, courseStartId);
    await this.webhooks.tell(tx, providerId, aboutOffers(courseStartId, happenedAt, counts));
  }

  async handover(tx: Tx, handover: HandoverChangedV1): Promise<void> {
    const { handoverId, version, state, receiverProviderId, toCourseStartId, happenedAt: timestamp } = handover;
    if (!receiverProviderId || !isIncoming(state)) return;
    const data = { handoverId, version, state, ...(toCourseStartId && { courseStartId: toCourseStartId }) };
    await this.webhooks.tell(tx, receiverProviderId, { type: 'handover.incoming', timestamp, data });
  }
}
