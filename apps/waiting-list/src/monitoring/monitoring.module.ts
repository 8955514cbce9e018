import { Module } from '@nestjs/common';
import { CountDemand } from './count-demand/count-demand.js';
import { DemandTicks } from './count-demand/demand-ticks.js';
import { MissedClocks } from './persistence/missed-clocks.js';
import { PeopleWaiting } from './persistence/people-waiting.js';
import { WaitingSpells } from './persistence/waiting-spells.js';
import { ShowDemandController } from './show-demand/show-demand.controller.js';
import { ShowDemandHandler } from './show-demand/show-demand.handler.js';
import { ShowMissedClocksController } from './show-missed-clocks/show-missed-clocks.controller.js';
import { ShowMissedClocksHandler } from './show-missed-clocks/show-missed-clocks.handler.js';
import { ShowWaitingTimesController } from './show-waiting-times/show-waiting-times.controller.js';
import { ShowWaitingTimesHandler } from './show-waiting-times/show-waiting-times.handler.js';

/** What coordinators watch, and what whoever plans a course asks. Reads counts, never people. */
@Module({
  controllers: [ShowWaitingTimesController, ShowMissedClocksController, ShowDemandController],
  providers: [
    WaitingSpells,
    MissedClocks,
    ShowWaitingTimesHandler,
    ShowMissedClocksHandler,
    PeopleWaiting,
    ShowDemandHandler,
    CountDemand,
    DemandTicks,
  ],
})
export class MonitoringModule {}
