import type { PlausibilityFindingView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FindingId } from '../persistence/findings.js';
import { AcknowledgeFinding } from './acknowledge-finding.command.js';
import { AcknowledgeFindingRequest } from './acknowledge-finding.request.js';

@Controller('findings')
export class AcknowledgeFindingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Allow('provider_staff', 'county_admin')
  acknowledge(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('finding')) id: FindingId,
    @Body() { reason }: AcknowledgeFindingRequest,
  ): Promise<PlausibilityFindingView> {
    const of = actor.roles.includes('county_admin') ? 'all' : actor.organisationId;
    const scope = scopeOf(actor, 'county_admin', 'provider_staff');
    return this.commands.execute(new AcknowledgeFinding(id, reason, of, actor, scope));
  }
}
