import type { OfferBatchView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { keeperOf } from '../set-hold-out/keeper-of.js';
import { ShowOfferBatch } from '../show-offer-batch/show-offer-batch.query.js';
import { ReleaseOfferBatch } from './release-offer-batch.command.js';

@Controller('offer-batches')
export class ReleaseOfferBatchController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/release')
  @HttpCode(200)
  @Allow('coordinator', 'county_admin')
  async release(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('offer-batch')) id: string,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OfferBatchView> {
    await this.commands.execute(new ReleaseOfferBatch(keeperOf(actor), id, version));
    return versioned(reply, await this.queries.execute(new ShowOfferBatch(actor.areas, id)));
  }
}
