import type { SeatOfferView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import type { SeatOfferId } from '@app/kernel';
import { IdempotencyKey, IfMatch, type OnceKey, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ShowSeatOffer } from '../show-seat-offer/show-seat-offer.query.js';
import { DeclineSeatOffer } from './decline-seat-offer.command.js';
import { DeclineSeatOfferRequest } from './decline-seat-offer.request.js';

@Controller('seat-offers')
export class DeclineSeatOfferController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/decline')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('seat-offer')) id: SeatOfferId,
    @Body() { reason }: DeclineSeatOfferRequest,
    @IfMatch() version: number | undefined,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SeatOfferView> {
    const scope = scopeOf(actor, 'case_manager', 'counsellor');
    await this.commands.execute(new DeclineSeatOffer(scope, id, reason, version, key));
    return versioned(reply, await this.queries.execute(new ShowSeatOffer(scope, id)));
  }
}
