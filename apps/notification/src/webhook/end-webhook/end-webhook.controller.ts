import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, ResourceId } from '@app/runtime';
import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EndWebhook } from './end-webhook.command.js';

@Controller('webhooks')
export class EndWebhookController {
  constructor(private readonly commands: CommandBus) {}

  @Delete(':id')
  @HttpCode(204)
  @Allow('provider_staff')
  async end(
    @CurrentActor() { organisationId }: Actor,
    @Param('id', new ResourceId('webhook')) id: string,
    @IfMatch() seen: number | undefined,
  ): Promise<void> {
    await this.commands.execute(new EndWebhook(organisationId, id, seen));
  }
}
