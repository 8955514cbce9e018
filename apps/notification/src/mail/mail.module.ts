import { type DynamicModule, Module } from '@nestjs/common';
import { IsMailInDoubtHandler } from './ask-for-doubt/is-mail-in-doubt.handler.js';
import { MailConsequences } from './consequences.js';
import {
  HoldMailsAfterRestoreHandler,
  HoldMailsHandler,
  ReleaseMailsHandler,
} from './hold-mails/hold-mails.handler.js';
import { HoldMailsWhenRestored } from './hold-mails/hold-mails-when-restored.js';
import { ListSentMailsController } from './list-sent-mails/list-sent-mails.controller.js';
import { ListSentMailLooksHandler, ListSentMailsHandler } from './list-sent-mails/list-sent-mails.handler.js';
import { LookAfterMails } from './look-after-mails/look-after-mails.js';
import { LookUpUncertain } from './look-up/look-up-uncertain.js';
import { MailLookup } from './look-up/mail-lookup.js';
import { type MailSettings, mailSettings } from './mail.settings.js';
import { MailFigures } from './mail-figures.js';
import { Mailer } from './mailer.js';
import { MailServers } from './persistence/mail-servers.js';
import { Mails } from './persistence/mails.js';
import { Outbound } from './persistence/outbound.js';
import { SentMails } from './persistence/sent-mails.js';
import { PostMailsHandler } from './post-mail/post-mails.handler.js';
import { PostNoticeHandler } from './post-mail/post-notice.handler.js';
import { HearReports } from './reports/hear-reports.js';
import { MailTicks } from './send-due-mails/mail-ticks.js';
import { SendDueMails } from './send-due-mails/send-due-mails.js';
import { TakeDueMails } from './send-due-mails/take-due-mails.js';
import { SettleMailHandler } from './settle-mail/settle-mail.handler.js';
import { ShowHistoryHandler } from './show-history/show-history.handler.js';
import { ShowMailStatusController } from './show-outbound/show-mail-status.controller.js';
import { ShowOutboundHandler } from './show-outbound/show-outbound.handler.js';
import { SmtpMailer } from './smtp/smtp-mailer.js';

const handlers = [
  HoldMailsAfterRestoreHandler,
  HoldMailsHandler,
  IsMailInDoubtHandler,
  ListSentMailLooksHandler,
  ListSentMailsHandler,
  PostMailsHandler,
  PostNoticeHandler,
  ReleaseMailsHandler,
  SettleMailHandler,
  ShowHistoryHandler,
  ShowOutboundHandler,
];

/** Hands mails to the server: each at most once, and never one whose fate is unknown. */
@Module({})
export class MailModule {
  static with(settings: MailSettings): DynamicModule {
    return {
      module: MailModule,
      controllers: [ListSentMailsController, ShowMailStatusController],
      providers: [
        { provide: mailSettings, useValue: settings },
        { provide: Mailer, useClass: SmtpMailer },
        ...handlers,
        HearReports,
        HoldMailsWhenRestored,
        LookAfterMails,
        LookUpUncertain,
        MailLookup,
        MailConsequences,
        MailFigures,
        MailServers,
        Mails,
        MailTicks,
        Outbound,
        SendDueMails,
        SentMails,
        TakeDueMails,
      ],
      exports: [SendDueMails, LookAfterMails, HearReports, LookUpUncertain],
    };
  }
}
