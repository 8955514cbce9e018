import type { ReadEvaluationView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { addDays, Clock, calendarDateOf } from '@app/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dayAsked } from '../read-day.js';
import { EvaluateReads } from './evaluate-reads.query.js';
import { EvaluateReadsRequest } from './evaluate-reads.request.js';

@Controller('reads/evaluation')
export class EvaluateReadsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('dpo')
  evaluate(@CurrentActor() actor: Actor, @Query() { from, to }: EvaluateReadsRequest): Promise<ReadEvaluationView> {
    const last = dayAsked('to', to) ?? calendarDateOf(this.clock.now());
    const first = dayAsked('from', from) ?? addDays(last, -27);
    return this.queries.execute(new EvaluateReads(scopeOf(actor, 'dpo'), first, last));
  }
}
