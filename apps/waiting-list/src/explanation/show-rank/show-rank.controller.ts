import type { RankView, Wording } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import { ResourceId } from '@app/runtime';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PreferredWording, WordingRequest } from '../wording/wording.request.js';
import { ShowRank } from './show-rank.query.js';

@Controller('waiting-entries')
export class ShowRankController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/rank')
  @Allow('case_manager', 'counsellor')
  show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
    @Query() { wording }: WordingRequest,
    @PreferredWording() preferred: Wording,
  ): Promise<RankView> {
    const scope = scopeOf(actor, 'case_manager', 'counsellor');
    return this.queries.execute(new ShowRank(scope, id, wording ?? preferred));
  }
}
