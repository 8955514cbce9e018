import type { Page, SourceRecordView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import { isId, ResourceId, readCursor } from '@app/runtime';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { seenBy } from '../import-provider.js';
import type { SourceRecordId } from '../persistence/source-records.js';
import { ListSourceRecords, ShowSourceRecord } from './list-source-records.query.js';
import { ListSourceRecordsRequest } from './list-source-records.request.js';

@Controller('source-records')
export class ListSourceRecordsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('provider_staff', 'county_admin')
  @AllowKey('imports:write')
  list(
    @CurrentActor() actor: Actor,
    @Query() { state, limit, cursor }: ListSourceRecordsRequest,
  ): Promise<Page<SourceRecordView>> {
    const [after] = readCursor<[string]>(cursor, [isId]) ?? [];
    return this.queries.execute(
      new ListSourceRecords(state, seenBy(actor), limit, after as SourceRecordId | undefined),
    );
  }

  @Get(':id')
  @Allow('provider_staff', 'county_admin')
  @AllowKey('imports:write')
  show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('source-record')) id: SourceRecordId,
  ): Promise<SourceRecordView> {
    return this.queries.execute(new ShowSourceRecord(id, seenBy(actor)));
  }
}
