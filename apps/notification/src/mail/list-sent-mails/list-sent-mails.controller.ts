import { type Page, type SentMailLookView, type SentMailView, sentMailPurposes } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Clock } from '@app/kernel';
import { isId, PageRequest, paged, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListSentMailLooks, ListSentMails } from './list-sent-mails.query.js';
import { ListSentMailsRequest } from './list-sent-mails.request.js';

@Controller('mails')
export class ListSentMailsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('dpo')
  async list(
    @CurrentActor() { memberId }: Actor,
    @Query() { limit, cursor, purpose = sentMailPurposes[0], ...filter }: ListSentMailsRequest,
  ): Promise<Page<SentMailView>> {
    const [before] = readCursor<[string]>(cursor, [isId]) ?? [];
    const views = await this.queries.execute(new ListSentMails(memberId, purpose, filter, before, limit + 1));
    return { asOf: this.clock.now().toISOString(), ...paged(views, limit, ({ id }) => [id]) };
  }

  @Get('looks')
  @Allow('dpo')
  async looks(@Query() { limit, cursor }: PageRequest): Promise<Page<SentMailLookView>> {
    const [before] = readCursor<[string]>(cursor, [isId]) ?? [];
    const views = await this.queries.execute(new ListSentMailLooks(before, limit + 1));
    return { asOf: this.clock.now().toISOString(), ...paged(views, limit, ({ id }) => [id]) };
  }
}
