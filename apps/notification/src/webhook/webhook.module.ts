import { registerProblemTexts } from '@app/runtime';
import { type DynamicModule, Module } from '@nestjs/common';
import { ChangeWebhookController } from './change-webhook/change-webhook.controller.js';
import { ChangeWebhookHandler } from './change-webhook/change-webhook.handler.js';
import { CreateWebhookController } from './create-webhook/create-webhook.controller.js';
import { CreateWebhookHandler } from './create-webhook/create-webhook.handler.js';
import { DescribeWebhookHandler } from './describe-webhook/describe-webhook.handler.js';
import { EndWebhookController } from './end-webhook/end-webhook.controller.js';
import { EndWebhookHandler } from './end-webhook/end-webhook.handler.js';
import { HearForWebhooks } from './hear/hear-for-webhooks.js';
import { TellWebhooksWhenCourseSectionStarted } from './hear/tell-webhooks-when-course-section-started.js';
import { TellWebhooksWhenCourseStartCancelled } from './hear/tell-webhooks-when-course-start-cancelled.js';
import { TellWebhooksWhenCourseStartChanged } from './hear/tell-webhooks-when-course-start-changed.js';
import { TellWebhooksWhenCourseStartEnded } from './hear/tell-webhooks-when-course-start-ended.js';
import { TellWebhooksWhenCourseStartNotViable } from './hear/tell-webhooks-when-course-start-not-viable.js';
import { TellWebhooksWhenCourseStartPublished } from './hear/tell-webhooks-when-course-start-published.js';
import { TellWebhooksWhenCourseStartStarted } from './hear/tell-webhooks-when-course-start-started.js';
import { TellWebhooksWhenHandoverChanged } from './hear/tell-webhooks-when-handover-changed.js';
import { TellWebhooksWhenPlacesChanged } from './hear/tell-webhooks-when-places-changed.js';
import { TellWebhooksWhenSeatOfferAccepted } from './hear/tell-webhooks-when-seat-offer-accepted.js';
import { TellWebhooksWhenSeatOfferDeclined } from './hear/tell-webhooks-when-seat-offer-declined.js';
import { TellWebhooksWhenSeatOfferExpired } from './hear/tell-webhooks-when-seat-offer-expired.js';
import { TellWebhooksWhenSeatOfferWithdrawn } from './hear/tell-webhooks-when-seat-offer-withdrawn.js';
import { TellWebhooksWhenSeatOffered } from './hear/tell-webhooks-when-seat-offered.js';
import { ListDeliveriesController } from './list-deliveries/list-deliveries.controller.js';
import { ListDeliveriesHandler } from './list-deliveries/list-deliveries.handler.js';
import { ListWebhooksController } from './list-webhooks/list-webhooks.controller.js';
import { ListWebhooksHandler } from './list-webhooks/list-webhooks.handler.js';
import { Concerns } from './persistence/concerns.js';
import { Deliveries } from './persistence/deliveries.js';
import { Webhooks } from './persistence/webhooks.js';
import { problemTexts } from './problem-texts.js';
import { Names, Receivers, SystemNames } from './receiver/receivers.js';
import { RotateWebhookSecretController } from './rotate-webhook-secret/rotate-webhook-secret.controller.js';
import { RotateWebhookSecretHandler } from './rotate-webhook-secret/rotate-webhook-secret.handler.js';
import { SecretBox } from './sealing/secret-box.js';
import { SendAgainController } from './send-again/send-again.controller.js';
import { SendAgainHandler } from './send-again/send-again.handler.js';
import { SendDueWebhooks } from './send-due-webhooks/send-due-webhooks.js';
import { WebhookTicks } from './send-due-webhooks/webhook-ticks.js';
import { SendTestController } from './send-test/send-test.controller.js';
import { SendTestHandler } from './send-test/send-test.handler.js';
import { TellWebhooks } from './tell-webhooks/tell-webhooks.js';
import { type WebhookSettings, webhookSettings } from './webhook.settings.js';
import { WebhookFigures } from './webhook-figures.js';

registerProblemTexts(problemTexts);

/** What providers' software is told of. The service's module passes it on to its messaging. */
export const webhookConsumers = [
  TellWebhooksWhenCourseStartPublished,
  TellWebhooksWhenCourseStartChanged,
  TellWebhooksWhenCourseStartCancelled,
  TellWebhooksWhenCourseStartStarted,
  TellWebhooksWhenCourseSectionStarted,
  TellWebhooksWhenCourseStartEnded,
  TellWebhooksWhenCourseStartNotViable,
  TellWebhooksWhenSeatOffered,
  TellWebhooksWhenSeatOfferAccepted,
  TellWebhooksWhenSeatOfferDeclined,
  TellWebhooksWhenSeatOfferExpired,
  TellWebhooksWhenSeatOfferWithdrawn,
  TellWebhooksWhenPlacesChanged,
  TellWebhooksWhenHandoverChanged,
] as const;

const handlers = [
  ChangeWebhookHandler,
  CreateWebhookHandler,
  DescribeWebhookHandler,
  EndWebhookHandler,
  ListDeliveriesHandler,
  ListWebhooksHandler,
  RotateWebhookSecretHandler,
  SendAgainHandler,
  SendTestHandler,
];

/** Tells providers' software what concerns their course starts, by Standard Webhooks. */
@Module({})
export class WebhookModule {
  static with(settings: WebhookSettings): DynamicModule {
    return {
      module: WebhookModule,
      controllers: [
        ChangeWebhookController,
        CreateWebhookController,
        EndWebhookController,
        ListDeliveriesController,
        ListWebhooksController,
        RotateWebhookSecretController,
        SendAgainController,
        SendTestController,
      ],
      providers: [
        { provide: webhookSettings, useValue: settings },
        { provide: SecretBox, useFactory: () => new SecretBox(settings.masterKey, settings.oldMasterKeys) },
        { provide: Names, useClass: SystemNames },
        ...handlers,
        ...webhookConsumers,
        Concerns,
        Deliveries,
        HearForWebhooks,
        Receivers,
        SendDueWebhooks,
        TellWebhooks,
        WebhookFigures,
        WebhookTicks,
        Webhooks,
      ],
      exports: [...webhookConsumers],
    };
  }
}
