import type { ImportReportView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { ImportId } from '../domain/import.js';
import { seenBy } from '../import-provider.js';
import { DecideOnImport } from './decide-on-import.command.js';

/** For people, not for keys: what was held back needs somebody who has looked at it. */
@Controller('imports')
export class DecideOnImportController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/accept')
  @HttpCode(200)
  @Allow('provider_staff', 'county_admin')
  accept(@CurrentActor() actor: Actor, @Param('id', new ResourceId('import')) id: ImportId): Promise<ImportReportView> {
    return this.commands.execute(new DecideOnImport(id, 'accept', seenBy(actor)));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Allow('provider_staff', 'county_admin')
  discard(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('import')) id: ImportId,
  ): Promise<ImportReportView> {
    return this.commands.execute(new DecideOnImport(id, 'discard', seenBy(actor)));
  }
}
