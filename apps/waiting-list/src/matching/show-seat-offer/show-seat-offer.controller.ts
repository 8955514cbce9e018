import type { SeatOfferView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowSeatOffer } from './show-seat-offer.query.js';

@Controller('seat-offers')
export class ShowSeatOfferController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('case_manager', 'counsellor', 'provider_staff')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('seat-offer')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<SeatOfferView> {
    const scope = scopeOf(actor, 'case_manager', 'counsellor', 'provider_staff');
    return versioned(reply, await this.queries.execute(new ShowSeatOffer(scope, id)));
  }
}
