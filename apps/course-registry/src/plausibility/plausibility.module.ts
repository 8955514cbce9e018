import { Module } from '@nestjs/common';
import { AcknowledgeFindingController } from './acknowledge-finding/acknowledge-finding.controller.js';
import { AcknowledgeFindingHandler } from './acknowledge-finding/acknowledge-finding.handler.js';
import { Check } from './check.js';
import { CheckCourseStartsHandler } from './check-course-starts/check-course-starts.handler.js';
import { LookAgainAtVenueHandler } from './check-what-is-due/look-again-at-venue.handler.js';
import { PlausibilityTick } from './check-what-is-due/plausibility-tick.js';
import { FindingViews } from './finding-views.js';
import { ListFindingsController } from './list-findings/list-findings.controller.js';
import { ListFindingsHandler } from './list-findings/list-findings.handler.js';
import { Comparisons } from './persistence/comparisons.js';
import { Findings } from './persistence/findings.js';

/** What about course starts is worth a look. It stands beside them and never in their way. */
@Module({
  controllers: [ListFindingsController, AcknowledgeFindingController],
  providers: [
    Comparisons,
    Findings,
    FindingViews,
    Check,
    CheckCourseStartsHandler,
    LookAgainAtVenueHandler,
    PlausibilityTick,
    ListFindingsHandler,
    AcknowledgeFindingHandler,
  ],
})
export class PlausibilityModule {}
