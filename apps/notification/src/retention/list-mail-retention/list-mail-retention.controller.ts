import type { MailRetentionView } from '@app/contracts';
import { Allow } from '@app/identity';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListMailRetention } from './list-mail-retention.query.js';

@Controller('retention')
export class ListMailRetentionController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('dpo', 'county_admin')
  async list(): Promise<{ readonly items: readonly MailRetentionView[] }> {
    return { items: await this.queries.execute(new ListMailRetention()) };
  }
}
