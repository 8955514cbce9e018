import type { WebhookWithSecret } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { created, IdempotencyKey, type OnceKey, type Reply } from '@app/runtime';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CreateWebhook } from './create-webhook.command.js';
import { CreateWebhookRequest } from './create-webhook.request.js';

@Controller('webhooks')
export class CreateWebhookController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow('provider_staff')
  async create(
    @CurrentActor() actor: Actor,
    @Body() wish: CreateWebhookRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookWithSecret> {
    return created(reply, await this.commands.execute(new CreateWebhook(actor, wish, key)));
  }
}
