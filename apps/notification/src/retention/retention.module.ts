import { type DynamicModule, Module } from '@nestjs/common';
import { ForgetInTime } from './forget-in-time/forget-in-time.js';
import { RetentionTicks } from './forget-in-time/retention-ticks.js';
import { ListMailRetentionController } from './list-mail-retention/list-mail-retention.controller.js';
import { ListMailRetentionHandler } from './list-mail-retention/list-mail-retention.handler.js';
import { Forgetting } from './persistence/forgetting.js';
import { RetentionRuns } from './persistence/retention-runs.js';
import { type RetentionSettings, retentionSettings } from './retention.settings.js';

/** What is no longer needed is no longer kept. */
@Module({})
export class RetentionModule {
  static with(settings: RetentionSettings = {}): DynamicModule {
    return {
      module: RetentionModule,
      controllers: [ListMailRetentionController],
      providers: [
        { provide: retentionSettings, useValue: settings },
        Forgetting,
        RetentionRuns,
        ForgetInTime,
        RetentionTicks,
        ListMailRetentionHandler,
      ],
      exports: [ForgetInTime],
    };
  }
}
