import type { NextOffersView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PreviewOfferBatch } from './preview-offer-batch.query.js';
import { PreviewOfferBatchRequest } from './preview-offer-batch.request.js';

@Controller('offer-batches')
export class PreviewOfferBatchController {
  constructor(private readonly queries: QueryBus) {}

  @Get('next')
  @Allow('coordinator', 'county_admin')
  preview(@CurrentActor() { areas }: Actor, @Query() { region }: PreviewOfferBatchRequest): Promise<NextOffersView> {
    return this.queries.execute(new PreviewOfferBatch(areas, region));
  }
}
