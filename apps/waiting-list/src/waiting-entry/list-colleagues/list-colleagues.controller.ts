import type { ColleagueView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { callerOf } from '../caller-of.js';
import { ListColleagues } from './list-colleagues.query.js';

@Controller('colleagues')
export class ListColleaguesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('case_manager', 'counsellor')
  async list(@CurrentActor() actor: Actor): Promise<{ readonly items: readonly ColleagueView[] }> {
    return { items: await this.queries.execute(new ListColleagues(callerOf(actor))) };
  }
}
