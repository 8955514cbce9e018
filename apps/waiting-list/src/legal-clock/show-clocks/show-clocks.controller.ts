import type { ClockView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import { ResourceId } from '@app/runtime';
import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowClocks } from './show-clocks.query.js';

@Controller('waiting-entries')
export class ShowClocksController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/clocks')
  @Allow('case_manager', 'counsellor')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
  ): Promise<{ readonly clocks: readonly ClockView[] }> {
    return { clocks: await this.queries.execute(new ShowClocks(scopeOf(actor, 'case_manager', 'counsellor'), id)) };
  }
}
