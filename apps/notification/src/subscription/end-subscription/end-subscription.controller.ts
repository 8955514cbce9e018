import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, ResourceId } from '@app/runtime';
import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EndSubscription } from './end-subscription.command.js';

@Controller('subscriptions')
export class EndSubscriptionController {
  constructor(private readonly commands: CommandBus) {}

  @Delete(':id')
  @HttpCode(204)
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async end(
    @CurrentActor() { memberId }: Actor,
    @Param('id', new ResourceId('subscription')) id: string,
    @IfMatch() version: number | undefined,
  ): Promise<void> {
    await this.commands.execute(new EndSubscription(memberId, id, version));
  }
}
