import type { ImportReportView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { ImportId } from '../domain/import.js';
import { seenBy } from '../import-provider.js';
import { StopImport } from './stop-import.command.js';

@Controller('imports')
export class StopImportController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/stop')
  @HttpCode(200)
  @Allow('provider_staff', 'county_admin')
  @AllowKey('imports:write')
  stop(@CurrentActor() actor: Actor, @Param('id', new ResourceId('import')) id: ImportId): Promise<ImportReportView> {
    return this.commands.execute(new StopImport(id, seenBy(actor)));
  }
}
