import type { ImportReportView } from '@app/contracts';
import { type Actor, Allow, AllowKey, CurrentActor } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { ImportId } from '../domain/import.js';
import { seenBy } from '../import-provider.js';
import { ResumeImport } from './resume-import.command.js';

@Controller('imports')
export class ResumeImportController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/resume')
  @HttpCode(200)
  @Allow('provider_staff', 'county_admin')
  @AllowKey('imports:write')
  resume(@CurrentActor() actor: Actor, @Param('id', new ResourceId('import')) id: ImportId): Promise<ImportReportView> {
    return this.commands.execute(new ResumeImport(id, seenBy(actor)));
  }
}
