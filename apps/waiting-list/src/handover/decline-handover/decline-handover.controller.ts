import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { HandoverId } from '@app/kernel';
import { IfMatch, ResourceId } from '@app/runtime';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { partyOf } from '../party-of.js';
import { DeclineHandover } from './decline-handover.command.js';

@Controller('handovers')
export class DeclineHandoverController {
  constructor(private readonly commands: CommandBus) {}

  /** Answers nothing: once declined, the receiver sees it no longer. */
  @Post(':id/decline')
  @HttpCode(204)
  @Allow('provider_staff')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('handover')) id: HandoverId,
    @IfMatch() version: number | undefined,
  ): Promise<void> {
    await this.commands.execute(new DeclineHandover(partyOf(actor, 'provider_staff'), id, version));
  }
}
