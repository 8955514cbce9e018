import { Module } from '@nestjs/common';
import { AcceptHandoverController } from './accept-handover/accept-handover.controller.js';
import { AcceptHandoverHandler } from './accept-handover/accept-handover.handler.js';
import { CompleteHandoverController } from './complete-handover/complete-handover.controller.js';
import { CompleteHandoverHandler } from './complete-handover/complete-handover.handler.js';
import { DeclineHandoverController } from './decline-handover/decline-handover.controller.js';
import { DeclineHandoverHandler } from './decline-handover/decline-handover.handler.js';
import { EndHandoverOfEntryHandler } from './end-handover-of-entry/end-handover-of-entry.handler.js';
import { HandoverSteps } from './handover-steps.js';
import { ListHandoversController } from './list-handovers/list-handovers.controller.js';
import { ListHandoversHandler } from './list-handovers/list-handovers.handler.js';
import { NoteSeatOffersHandler } from './note-seat-offers/note-seat-offers.handler.js';
import { HandoverViews } from './persistence/handover-views.js';
import { Handovers } from './persistence/handovers.js';
import { ProposeHandoverHandler } from './propose-handover/propose-handover.handler.js';
import { RecordConsentController } from './record-consent/record-consent.controller.js';
import { RecordConsentHandler } from './record-consent/record-consent.handler.js';
import { ShowHandoverController } from './show-handover/show-handover.controller.js';
import { ShowHandoverHandler } from './show-handover/show-handover.handler.js';

/** From one course to the follow-on course, across providers. */
@Module({
  controllers: [
    ListHandoversController,
    ShowHandoverController,
    RecordConsentController,
    AcceptHandoverController,
    DeclineHandoverController,
    CompleteHandoverController,
  ],
  providers: [
    Handovers,
    HandoverViews,
    HandoverSteps,
    ProposeHandoverHandler,
    NoteSeatOffersHandler,
    EndHandoverOfEntryHandler,
    RecordConsentHandler,
    AcceptHandoverHandler,
    DeclineHandoverHandler,
    CompleteHandoverHandler,
    ListHandoversHandler,
    ShowHandoverHandler,
  ],
})
export class HandoverModule {}
