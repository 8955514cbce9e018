import type { ImportReportView, Page } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import { isId, PageRequest, readCursor } from '@app/runtime';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { ImportId } from '../domain/import.js';
import { seenBy } from '../import-provider.js';
import { ListImports } from './list-imports.query.js';

@Controller('imports')
export class ListImportsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Allow('provider_staff', 'county_admin')
  @AllowKey('imports:write')
  list(@CurrentActor() actor: Actor, @Query() { limit, cursor }: PageRequest): Promise<Page<ImportReportView>> {
    const [before] = readCursor<[string]>(cursor, [isId]) ?? [];
    return this.queries.execute(new ListImports(seenBy(actor), limit, before as ImportId | undefined));
  }
}
