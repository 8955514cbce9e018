import { type DynamicModule, Module } from '@nestjs/common';
import { CountDueAsToldHandler } from './count-due-as-told/count-due-as-told.handler.js';
import { type DigestSettings, digestSettings } from './digest.settings.js';
import { DressNoticeHandler } from './dress-notice/dress-notice.handler.js';
import { KeepUntoldHandler } from './keep-untold/keep-untold.handler.js';
import { LetterWriter } from './letter/letter-writer.js';
import { Letters } from './letter/letters.js';
import { Notices } from './letter/notices.js';
import { ListDigestsController } from './list-digests/list-digests.controller.js';
import { ListDigestsHandler } from './list-digests/list-digests.handler.js';
import { DigestTicks } from './make-digests/digest-ticks.js';
import { MakeDigests } from './make-digests/make-digests.js';
import { ImmediateTicks } from './make-immediate-mails/immediate-ticks.js';
import { MakeImmediateMails } from './make-immediate-mails/make-immediate-mails.js';
import { NextDigestAtHandler } from './next-digest-at/next-digest-at.handler.js';
import { NoteDigestsSentHandler } from './note-digests-sent/note-digests-sent.handler.js';
import { CourseStarts } from './persistence/course-starts.js';
import { Digests } from './persistence/digests.js';
import { Figures } from './persistence/figures.js';
import { Followed } from './persistence/followed.js';
import { Immediate } from './persistence/immediate.js';
import { News } from './persistence/news.js';
import { Outlook } from './persistence/outlook.js';
import { Recipients } from './persistence/recipients.js';
import { RememberedItems } from './persistence/remembered-items.js';
import { PreviewDigestController } from './preview-digest/preview-digest.controller.js';
import { PreviewDigestHandler } from './preview-digest/preview-digest.handler.js';
import { ReportDigestsHandler } from './report-digests/report-digests.handler.js';
import { ReturnItemsHandler } from './return-items/return-items.handler.js';
import { ShowFeedController } from './show-feed/show-feed.controller.js';
import { ShowFeedHandler } from './show-feed/show-feed.handler.js';
import { WriteLettersHandler } from './write-letters/write-letters.handler.js';

const handlers = [
  CountDueAsToldHandler,
  DressNoticeHandler,
  KeepUntoldHandler,
  ListDigestsHandler,
  NextDigestAtHandler,
  NoteDigestsSentHandler,
  PreviewDigestHandler,
  ReportDigestsHandler,
  ReturnItemsHandler,
  ShowFeedHandler,
  WriteLettersHandler,
];

/** One digest per reader and period: what is new, changed, called off, or waits for an answer. */
@Module({})
export class DigestModule {
  static with(settings: DigestSettings): DynamicModule {
    return {
      module: DigestModule,
      controllers: [PreviewDigestController, ListDigestsController, ShowFeedController],
      providers: [
        { provide: digestSettings, useValue: settings },
        ...handlers,
        CourseStarts,
        DigestTicks,
        Digests,
        Figures,
        Followed,
        Immediate,
        ImmediateTicks,
        Letters,
        LetterWriter,
        MakeDigests,
        MakeImmediateMails,
        News,
        Notices,
        Outlook,
        Recipients,
        RememberedItems,
      ],
      exports: [MakeDigests, MakeImmediateMails],
    };
  }
}
