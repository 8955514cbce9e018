import type { ExplanationView, Wording } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import { ResourceId } from '@app/runtime';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PreferredWording, WordingRequest } from '../wording/wording.request.js';
import { ExplainWaitingEntry } from './explain-waiting-entry.query.js';

@Controller('waiting-entries')
export class ExplainWaitingEntryController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/explanation')
  @Allow('case_manager', 'counsellor')
  explain(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
    @Query() { wording }: WordingRequest,
    @PreferredWording() preferred: Wording,
  ): Promise<ExplanationView> {
    const scope = scopeOf(actor, 'case_manager', 'counsellor');
    return this.queries.execute(new ExplainWaitingEntry(scope, id, wording ?? preferred));
  }
}
