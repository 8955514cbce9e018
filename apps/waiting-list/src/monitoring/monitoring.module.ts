import { Module } from '@nestjs/common';
import { WaitingSpells } from './persistence/waiting-spells.js';
import { ShowWaitingTimesController } from './show-waiting-times/show-waiting-times.controller.js';
import { ShowWaitingTimesHandler } from './show-waiting-times/show-waiting-times.handler.js';

/** What coordinators watch. Reads counts, never people. */
@Module({
  controllers: [ShowWaitingTimesController],
  providers: [WaitingSpells, ShowWaitingTimesHandler],
})
export class MonitoringModule {}
