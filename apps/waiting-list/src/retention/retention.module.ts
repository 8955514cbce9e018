import { Module } from '@nestjs/common';
import { ForgetInTime } from './forget-in-time/forget-in-time.js';
import { RetentionTicks } from './forget-in-time/retention-ticks.js';
import { ListRetentionController } from './list-retention/list-retention.controller.js';
import { ListRetentionHandler } from './list-retention/list-retention.handler.js';
import { Forgetting } from './persistence/forgetting.js';
import { RetentionRuns } from './persistence/retention-runs.js';

/** What is no longer needed is no longer kept. */
@Module({
  controllers: [ListRetentionController],
  providers: [Forgetting, RetentionRuns, ForgetInTime, RetentionTicks, ListRetentionHandler],
  exports: [ForgetInTime],
})
export class RetentionModule {}
