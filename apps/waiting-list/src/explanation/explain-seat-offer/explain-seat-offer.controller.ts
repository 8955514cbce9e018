import type { SeatOfferExplanationView, Wording } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PreferredWording, WordingRequest } from '../wording/wording.request.js';
import { ExplainSeatOffer } from './explain-seat-offer.query.js';

/** Not for the provider: why somebody comes first can be a hardship, which is none of its business. */
@Controller('seat-offers')
export class ExplainSeatOfferController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/explanation')
  @Allow('case_manager', 'counsellor')
  explain(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('seat-offer')) id: string,
    @Query() { wording }: WordingRequest,
    @PreferredWording() preferred: Wording,
  ): Promise<SeatOfferExplanationView> {
    const scope = scopeOf(actor, 'case_manager', 'counsellor');
    return this.queries.execute(new ExplainSeatOffer(scope, id, wording ?? preferred));
  }
}
