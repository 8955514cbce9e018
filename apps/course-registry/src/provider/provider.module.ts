import { Module } from '@nestjs/common';
import { AskToBeLetInController } from './ask-to-be-let-in/ask-to-be-let-in.controller.js';
import { AskToBeLetInHandler } from './ask-to-be-let-in/ask-to-be-let-in.handler.js';
import { ChangeProviderController } from './change-provider/change-provider.controller.js';
import { ChangeProviderHandler } from './change-provider/change-provider.handler.js';
import { ConfirmRequestController } from './confirm-request/confirm-request.controller.js';
import { ConfirmRequestHandler, LookAtRequestHandler } from './confirm-request/confirm-request.handler.js';
import { ApproveRequestHandler } from './decide-request/approve-request.handler.js';
import { DecideRequestController } from './decide-request/decide-request.controller.js';
import { RefuseRequestHandler } from './decide-request/refuse-request.handler.js';
import { ForgetOldRequests } from './forget-old-requests/forget-old-requests.js';
import { ListRequestsController } from './list-requests/list-requests.controller.js';
import { ListRequestsHandler, ShowRequestHandler } from './list-requests/list-requests.handler.js';
import { Profiles } from './persistence/profiles.js';
import { PublicContactHandler, PublicContactsHandler } from './public-contact/public-contact.handler.js';
import { RequestNews } from './request-news.js';
import { ShowProviderController } from './show-provider/show-provider.controller.js';
import { ListProviderChangesHandler, ShowProviderHandler } from './show-provider/show-provider.handler.js';

/** Who announces courses here: how they come in, and what they say of themselves. */
@Module({
  controllers: [
    AskToBeLetInController,
    ConfirmRequestController,
    ListRequestsController,
    DecideRequestController,
    ShowProviderController,
    ChangeProviderController,
  ],
  providers: [
    ApproveRequestHandler,
    AskToBeLetInHandler,
    ChangeProviderHandler,
    ConfirmRequestHandler,
    ForgetOldRequests,
    ListProviderChangesHandler,
    ListRequestsHandler,
    LookAtRequestHandler,
    Profiles,
    PublicContactHandler,
    PublicContactsHandler,
    RefuseRequestHandler,
    RequestNews,
    ShowProviderHandler,
    ShowRequestHandler,
  ],
})
export class ProviderModule {}
