import { Module } from '@nestjs/common';
import { MissedClocks } from './persistence/missed-clocks.js';
import { WaitingSpells } from './persistence/waiting-spells.js';
import { ShowMissedClocksController } from './show-missed-clocks/show-missed-clocks.controller.js';
import { ShowMissedClocksHandler } from './show-missed-clocks/show-missed-clocks.handler.js';
import { ShowWaitingTimesController } from './show-waiting-times/show-waiting-times.controller.js';
import { ShowWaitingTimesHandler } from './show-waiting-times/show-waiting-times.handler.js';

/** What coordinators watch. Reads counts, never people. */
@Module({
  controllers: [ShowWaitingTimesController, ShowMissedClocksController],
  providers: [WaitingSpells, MissedClocks, ShowWaitingTimesHandler, ShowMissedClocksHandler],
})
export class MonitoringModule {}
