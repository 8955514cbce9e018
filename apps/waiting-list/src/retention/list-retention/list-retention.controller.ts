import type { RetentionView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListRetention } from './list-retention.query.js';

@Controller('retention')
export class ListRetentionController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('dpo', 'county_admin')
  async list(@CurrentActor() actor: Actor): Promise<{ readonly items: readonly RetentionView[] }> {
    return { items: await this.queries.execute(new ListRetention(scopeOf(actor, 'dpo', 'county_admin'))) };
  }
}
