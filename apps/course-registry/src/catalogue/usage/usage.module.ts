import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CountUses } from './count-uses/count-uses.interceptor.js';
import { Tally } from './count-uses/tally.js';
import { CatalogueUses } from './persistence/catalogue-uses.js';
import { ShowUsageController } from './show-usage/show-usage.controller.js';
import { ShowUsageHandler } from './show-usage/show-usage.handler.js';

/** How often the public catalogue is used, counted without recognising anybody. */
@Module({
  controllers: [ShowUsageController],
  providers: [CatalogueUses, Tally, ShowUsageHandler, { provide: APP_INTERCEPTOR, useClass: CountUses }],
})
export class UsageModule {}
