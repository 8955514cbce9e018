import type { ProviderRequestView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { IfMatch, ResourceId } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApproveRequest, RefuseRequest } from './decide-request.command.js';
import { ApproveRequestRequest, RefuseRequestRequest } from './decide-request.request.js';

@Controller('provider-requests')
export class DecideRequestController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/approve')
  @HttpCode(200)
  @Allow('county_admin')
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('provider-request')) id: string,
    @Body() approval: ApproveRequestRequest,
    @IfMatch() seen: number | undefined,
  ): Promise<ProviderRequestView> {
    const scope = scopeOf(actor, 'county_admin');
    return this.commands.execute(new ApproveRequest({ scope, id, seen }, approval));
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Allow('county_admin')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('provider-request')) id: string,
    @Body() { reason }: RefuseRequestRequest,
    @IfMatch() seen: number | undefined,
  ): Promise<ProviderRequestView> {
    const scope = scopeOf(actor, 'county_admin');
    return this.commands.execute(new RefuseRequest({ scope, id, seen }, reason));
  }
}
