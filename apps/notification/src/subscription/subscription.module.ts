import { registerProblemTexts } from '@app/runtime';
import { Module } from '@nestjs/common';
import { BeginUsualSubscriptionsHandler } from './begin-usual-subscriptions/begin-usual-subscriptions.handler.js';
import { ChangeSubscriptionController } from './change-subscription/change-subscription.controller.js';
import { ChangeSubscriptionHandler } from './change-subscription/change-subscription.handler.js';
import { EndSubscriptionController } from './end-subscription/end-subscription.controller.js';
import { EndSubscriptionHandler } from './end-subscription/end-subscription.handler.js';
import { FollowLinkHandler } from './follow-link/follow-link.handler.js';
import { ListSubscriptionsController } from './list-subscriptions/list-subscriptions.controller.js';
import { ListSubscriptionsHandler } from './list-subscriptions/list-subscriptions.handler.js';
import { officeMailboxControllers, officeMailboxProviders } from './office-mailbox-parts.js';
import { LinkTargets } from './persistence/link-targets.js';
import { Newcomers } from './persistence/newcomers.js';
import { OwnMailboxes } from './persistence/own-mailboxes.js';
import { Quietness } from './persistence/quietness.js';
import { Subscriptions } from './persistence/subscriptions.js';
import { preferencesControllers, preferencesHandlers } from './preferences-parts.js';
import { problemTexts } from './problem-texts.js';
import { ShowSubscriptionController } from './show-subscription/show-subscription.controller.js';
import { ShowSubscriptionHandler } from './show-subscription/show-subscription.handler.js';
import { SubscribeController } from './subscribe/subscribe.controller.js';
import { SubscribeHandler } from './subscribe/subscribe.handler.js';
import { SuppressAddressHandler } from './suppress-address/suppress-address.handler.js';
import { OneClickBodies } from './unsubscribe/one-click-bodies.js';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller.js';
import { LookAtUnsubscribeLinkHandler, UnsubscribeHandler } from './unsubscribe/unsubscribe.handler.js';

registerProblemTexts(problemTexts);

const handlers = [
  BeginUsualSubscriptionsHandler,
  ChangeSubscriptionHandler,
  EndSubscriptionHandler,
  FollowLinkHandler,
  ListSubscriptionsHandler,
  LookAtUnsubscribeLinkHandler,
  ShowSubscriptionHandler,
  SubscribeHandler,
  SuppressAddressHandler,
  UnsubscribeHandler,
  ...preferencesHandlers,
];

/** Who wants to be told what, where and when; each member for themselves, or whoever reads the mail. */
@Module({
  controllers: [
    ChangeSubscriptionController,
    EndSubscriptionController,
    ListSubscriptionsController,
    ShowSubscriptionController,
    SubscribeController,
    UnsubscribeController,
    ...preferencesControllers,
    ...officeMailboxControllers,
  ],
  providers: [
    ...handlers,
    ...officeMailboxProviders,
    LinkTargets,
    Newcomers,
    OneClickBodies,
    OwnMailboxes,
    Quietness,
    Subscriptions,
  ],
})
export class SubscriptionModule {}
