import { registerProblemTexts } from '@app/runtime';
import { Module, type OnModuleInit } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { EvaluateReadsController } from './evaluate-reads/evaluate-reads.controller.js';
import { EvaluateReadsHandler } from './evaluate-reads/evaluate-reads.handler.js';
import { ListReadsController } from './list-reads/list-reads.controller.js';
import { ListReadsHandler } from './list-reads/list-reads.handler.js';
import { ReadRecords } from './persistence/read-records.js';
import { ReadViews } from './persistence/read-views.js';
import { PutOnRecord } from './put-on-record/put-on-record.interceptor.js';
import { readLogProblemTexts } from './read-log-problem-texts.js';

/** Who read what of whom and what for: written down before it is answered, read by the data protection officer alone. */
@Module({
  controllers: [EvaluateReadsController, ListReadsController],
  providers: [
    { provide: APP_INTERCEPTOR, useClass: PutOnRecord },
    ReadRecords,
    ReadViews,
    ListReadsHandler,
    EvaluateReadsHandler,
  ],
})
export class ReadLogModule implements OnModuleInit {
  onModuleInit(): void {
    registerProblemTexts(readLogProblemTexts);
  }
}
