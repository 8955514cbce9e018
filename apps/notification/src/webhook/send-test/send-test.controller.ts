import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IdempotencyKey, type OnceKey, ResourceId } from '@app/runtime';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { SendTest } from './send-test.command.js';

@Controller('webhooks')
export class SendTestController {
  constructor(private readonly commands: CommandBus) {}

  /** Goes out with the next look, a few seconds at the most; `deliveries` tells what became of it. */
  @Post(':id/test')
  @HttpCode(202)
  @Allow('provider_staff')
  async test(
    @CurrentActor() { organisationId }: Actor,
    @Param('id', new ResourceId('webhook')) id: string,
    @IdempotencyKey() key: OnceKey | undefined,
  ): Promise<{ readonly deliveryId: string }> {
    return { deliveryId: await this.commands.execute(new SendTest(organisationId, id, key)) };
  }
}
