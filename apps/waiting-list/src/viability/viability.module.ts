import { registerProblemTexts } from '@app/runtime';
import { Module, type OnModuleInit } from '@nestjs/common';
import { DecideViabilityController } from './decide-viability/decide-viability.controller.js';
import { DecideViabilityHandler } from './decide-viability/decide-viability.handler.js';
import { ListViabilityController } from './list-viability/list-viability.controller.js';
import { ListViabilityHandler } from './list-viability/list-viability.handler.js';
import { LookAfterCases } from './look-after-cases/look-after-cases.js';
import { ViabilityTicks } from './look-after-cases/viability-ticks.js';
import { CaseLedger } from './persistence/case-ledger.js';
import { ViabilityCases } from './persistence/viability-cases.js';
import { ViabilityViews } from './persistence/viability-views.js';
import { ReopenCourseStartController } from './reopen-course-start/reopen-course-start.controller.js';
import { ReopenCourseStartHandler } from './reopen-course-start/reopen-course-start.handler.js';
import { ShowViabilityController } from './show-viability/show-viability.controller.js';
import { ShowViabilityHandler } from './show-viability/show-viability.handler.js';
import { TellClosed } from './tell-closed.js';
import { viabilityProblemTexts } from './viability-problem-texts.js';

/** Whether course starts will have enough people, and what coordinators decide when they will not. */
@Module({
  controllers: [
    ListViabilityController,
    ShowViabilityController,
    DecideViabilityController,
    ReopenCourseStartController,
  ],
  providers: [
    CaseLedger,
    ViabilityCases,
    ViabilityViews,
    TellClosed,
    LookAfterCases,
    ViabilityTicks,
    ListViabilityHandler,
    ShowViabilityHandler,
    DecideViabilityHandler,
    ReopenCourseStartHandler,
  ],
  exports: [LookAfterCases],
})
export class ViabilityModule implements OnModuleInit {
  onModuleInit(): void {
    registerProblemTexts(viabilityProblemTexts);
  }
}
