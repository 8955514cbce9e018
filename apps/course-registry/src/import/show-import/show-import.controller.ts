import type { ImportReportView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { ImportId } from '../domain/import.js';
import { seenBy } from '../import-provider.js';
import { ShowImport } from './show-import.query.js';

@Controller('imports')
export class ShowImportController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('provider_staff', 'county_admin')
  @AllowKey('imports:write')
  show(@CurrentActor() actor: Actor, @Param('id', new ResourceId('import')) id: ImportId): Promise<ImportReportView> {
    return this.queries.execute(new ShowImport(id, seenBy(actor)));
  }
}
