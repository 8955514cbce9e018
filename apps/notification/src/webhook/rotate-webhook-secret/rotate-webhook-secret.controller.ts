import type { WebhookWithSecret } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RotateWebhookSecret } from './rotate-webhook-secret.command.js';

@Controller('webhooks')
export class RotateWebhookSecretController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/rotate-secret')
  @HttpCode(200)
  @Allow('provider_staff')
  async rotate(
    @CurrentActor() { organisationId }: Actor,
    @Param('id', new ResourceId('webhook')) id: string,
    @IfMatch() seen: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookWithSecret> {
    return versioned(reply, await this.commands.execute(new RotateWebhookSecret(organisationId, id, seen)));
  }
}
