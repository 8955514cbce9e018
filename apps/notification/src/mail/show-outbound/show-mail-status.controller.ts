import type { MailStatusView } from '@app/contracts';
import { Allow } from '@app/identity';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowOutbound } from './show-outbound.query.js';

@Controller('mail-status')
export class ShowMailStatusController {
  constructor(private readonly queries: QueryBus) {}

  /** Numbers and the name of the mail server; no mail, and nobody it goes to. */
  @Get()
  @Allow('coordinator', 'county_admin')
  async show(): Promise<MailStatusView> {
    const { uncertainMails, ...view } = await this.queries.execute(new ShowOutbound());
    return view;
  }
}
