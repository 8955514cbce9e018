import { registerProblemTexts } from '@app/runtime';
import { Module, type OnModuleInit } from '@nestjs/common';
import { DiscardNoticeController } from './discard-notice/discard-notice.controller.js';
import { DiscardNoticeHandler } from './discard-notice/discard-notice.handler.js';
import { DraftNoticesHandler } from './draft-notices/draft-notices.handler.js';
import { DraftReportHandler } from './draft-report/draft-report.handler.js';
import { ListNoticesController } from './list-notices/list-notices.controller.js';
import { ListNoticesHandler } from './list-notices/list-notices.handler.js';
import { MarkNoticeSentController } from './mark-notice-sent/mark-notice-sent.controller.js';
import { MarkNoticeSentHandler } from './mark-notice-sent/mark-notice-sent.handler.js';
import { noticeProblemTexts } from './notice-problem-texts.js';
import { NoticeViews } from './persistence/notice-views.js';
import { Notices } from './persistence/notices.js';
import { ShowNoticeController } from './show-notice/show-notice.controller.js';
import { ShowNoticeHandler } from './show-notice/show-notice.handler.js';
import { TakeBackNoticesHandler } from './take-back-notices/take-back-notices.handler.js';

/** Letters the law asks for: drafted here, sent by people. */
@Module({
  controllers: [ListNoticesController, ShowNoticeController, MarkNoticeSentController, DiscardNoticeController],
  providers: [
    Notices,
    NoticeViews,
    DraftNoticesHandler,
    DraftReportHandler,
    TakeBackNoticesHandler,
    ListNoticesHandler,
    ShowNoticeHandler,
    MarkNoticeSentHandler,
    DiscardNoticeHandler,
  ],
})
export class NoticeModule implements OnModuleInit {
  onModuleInit(): void {
    registerProblemTexts(noticeProblemTexts);
  }
}
