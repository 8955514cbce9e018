import type { Page, SeatOfferView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListSeatOffers } from './list-seat-offers.query.js';
import { ListSeatOffersRequest } from './list-seat-offers.request.js';

@Controller('seat-offers')
export class ListSeatOffersController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case_manager', 'counsellor', 'provider_staff')
  async list(@CurrentActor() actor: Actor, @Query() request: ListSeatOffersRequest): Promise<Page<SeatOfferView>> {
    const { limit, cursor, ...wish } = request;
    const scope = scopeOf(actor, 'case_manager', 'counsellor', 'provider_staff');
    const [before] = readCursor<[string]>(cursor, [isId]) ?? [];
    const views = await this.queries.execute(new ListSeatOffers(scope, wish, before, limit + 1));
    return { asOf: this.clock.now().toISOString(), ...paged(views, limit, ({ id }) => [id]) };
  }
}
