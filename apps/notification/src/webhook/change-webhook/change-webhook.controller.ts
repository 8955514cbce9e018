import type { WebhookView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { NeededIfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, Param, Patch, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ChangeWebhook } from './change-webhook.command.js';
import { ChangeWebhookRequest } from './change-webhook.request.js';

@Controller('webhooks')
export class ChangeWebhookController {
  constructor(private readonly commands: CommandBus) {}

  @Patch(':id')
  @Allow('provider_staff')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('webhook')) id: string,
    @Body() changes: ChangeWebhookRequest,
    @NeededIfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookView> {
    return versioned(reply, await this.commands.execute(new ChangeWebhook(actor, id, seen, changes)));
  }
}
