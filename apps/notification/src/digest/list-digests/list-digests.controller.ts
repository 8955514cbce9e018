import type { DigestView, Page } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, PageRequest, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListDigests } from './list-digests.query.js';

@Controller('digests')
export class ListDigestsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async list(@CurrentActor() { memberId }: Actor, @Query() { limit, cursor }: PageRequest): Promise<Page<DigestView>> {
    const [before] = readCursor<[string]>(cursor, [isId]) ?? [];
    const views = await this.queries.execute(new ListDigests(memberId, before, limit + 1));
    return { asOf: this.clock.now().toISOString(), ...paged(views, limit, ({ id }) => [id]) };
  }
}
