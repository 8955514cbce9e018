import { type DynamicModule, Module } from '@nestjs/common';
import { ChooseByLinkController } from './choose-by-link/choose-by-link.controller.js';
import { ChooseByLinkHandler } from './choose-by-link/choose-by-link.handler.js';
import { ChooseForMailboxController } from './choose-for-mailbox/choose-for-mailbox.controller.js';
import { ChooseForMailboxHandler } from './choose-for-mailbox/choose-for-mailbox.handler.js';
import { ChooseImmediateMailsController } from './choose-immediate-mails/choose-immediate-mails.controller.js';
import { ChooseImmediateMailsHandler } from './choose-immediate-mails/choose-immediate-mails.handler.js';
import { ImmediateChoices } from './immediate-choices.js';
import { type ImmediateChoicesSettings, immediateChoicesSettings } from './immediate-choices.settings.js';
import { ImmediateWishes } from './persistence/immediate-wishes.js';
import { LinkTargets } from './persistence/link-targets.js';
import { RenewOwnLinksController } from './renew-links/renew-own-links.controller.js';
import { ShowImmediateChoiceHandler } from './show-immediate-choice/show-immediate-choice.handler.js';
import { ShowImmediateMailsController } from './show-immediate-mails/show-immediate-mails.controller.js';
import { ShowImmediateMailsHandler } from './show-immediate-mails/show-immediate-mails.handler.js';
import { ShowLinksController } from './show-links/show-links.controller.js';
import { ShowLinksHandler } from './show-links/show-links.handler.js';
import { StopImmediateMailsController } from './stop-immediate-mails/stop-immediate-mails.controller.js';
import {
  LookAtImmediateLinkHandler,
  StopImmediateMailsHandler,
} from './stop-immediate-mails/stop-immediate-mails.handler.js';

/** What does not wait for the digest, by mail or because a program of the reader's own asks. */
@Module({})
export class ImmediateChoicesModule {
  static with(settings: ImmediateChoicesSettings): DynamicModule {
    return {
      module: ImmediateChoicesModule,
      controllers: [
        ChooseByLinkController,
        ChooseForMailboxController,
        ChooseImmediateMailsController,
        RenewOwnLinksController,
        ShowImmediateMailsController,
        ShowLinksController,
        StopImmediateMailsController,
      ],
      providers: [
        { provide: immediateChoicesSettings, useValue: settings },
        ChooseByLinkHandler,
        ChooseForMailboxHandler,
        ChooseImmediateMailsHandler,
        ImmediateChoices,
        ImmediateWishes,
        LinkTargets,
        LookAtImmediateLinkHandler,
        ShowImmediateChoiceHandler,
        ShowImmediateMailsHandler,
        ShowLinksHandler,
        StopImmediateMailsHandler,
      ],
    };
  }
}
