import { type Actor, Allow, CurrentActor } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { SendAgain } from './send-again.command.js';

@Controller('webhooks')
export class SendAgainController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/deliveries/:deliveryId/send-again')
  @HttpCode(202)
  @Allow('provider_staff')
  async again(
    @CurrentActor() { organisationId }: Actor,
    @Param('id', new ResourceId('webhook')) id: string,
    @Param('deliveryId', new ResourceId('webhook-delivery')) deliveryId: string,
  ): Promise<{ readonly deliveryId: string }> {
    await this.commands.execute(new SendAgain(organisationId, id, deliveryId));
    return { deliveryId };
  }
}
