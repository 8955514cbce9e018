import { IdentityModule, identityTables } from '@app/identity';
import { MessagingModule, messagingTables } from '@app/messaging';
import { PersistenceModule } from '@app/persistence';
import { RuntimeModule } from '@app/runtime';
import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DigestModule } from './digest/digest.module.js';
import { MailModule } from './mail/mail.module.js';
import { NewsModule, newsConsumers } from './news/news.module.js';
import { NoticeModule, noticeConsumers } from './notice/notice.module.js';
import { notificationTables } from './notification.tables.js';
import { PlaceCalendarModule, placeCalendarConsumers } from './place-calendar/place-calendar.module.js';
import { RetentionModule } from './retention/retention.module.js';
import type { NotificationSettings } from './settings.js';
import { SignedLinksModule } from './signed-links.js';
import { ImmediateChoicesModule } from './subscription/immediate-choices.module.js';
import { SubscriptionModule } from './subscription/subscription.module.js';
import { WebhookModule, webhookConsumers } from './webhook/webhook.module.js';

/** Tells each person what is new for them, once, in one mail a day; and each provider's software what concerns it. */
@Module({})
export class NotificationModule {
  static with({
    database,
    queue,
    identity,
    mail,
    digest,
    links,
    webhook,
    retention,
  }: NotificationSettings): DynamicModule {
    return {
      module: NotificationModule,
      imports: [
        RuntimeModule,
        CqrsModule.forRoot(),
        PersistenceModule.forService(database, notificationTables, [messagingTables, identityTables]),
        MessagingModule.forService({
          service: 'notification',
          consumers: [...newsConsumers, ...webhookConsumers, ...noticeConsumers, ...placeCalendarConsumers],
          queue,
        }),
        IdentityModule.forService(identity),
        SignedLinksModule.with({ ...links, consoleUrl: digest.consoleUrl }),
        NewsModule,
        SubscriptionModule,
        ImmediateChoicesModule.with({ invitations: mail.invitations ?? false }),
        DigestModule.with(digest),
        MailModule.with(mail),
        NoticeModule.with(digest.consoleUrl),
        PlaceCalendarModule.with({
          isWanted: mail.invitations ?? false,
          organizer: mail.from,
          consoleUrl: digest.consoleUrl,
        }),
        WebhookModule.with(webhook),
        RetentionModule.with(retention),
      ],
    };
  }
}
