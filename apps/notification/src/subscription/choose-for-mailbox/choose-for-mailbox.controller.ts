import type { MailboxSubscriptionView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { NeededIfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, Param, Put, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ShowMailboxSubscription } from '../change-mailbox-subscription/change-mailbox-subscription.command.js';
import { ImmediateChoiceRequest } from '../immediate-choice.request.js';
import { ChooseForMailbox } from './choose-for-mailbox.command.js';

@Controller('office-mailboxes')
export class ChooseForMailboxController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** `If-Match` names the version of `immediate`, not that of the subscription it is part of. */
  @Put(':id/immediate-mails')
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async choose(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('mailbox')) id: string,
    @NeededIfMatch() version: number,
    @Body() choice: ImmediateChoiceRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MailboxSubscriptionView> {
    await this.commands.execute(new ChooseForMailbox(actor, id, version, choice));
    return versioned(reply, await this.queries.execute(new ShowMailboxSubscription(actor, id)));
  }
}
