import type { SourceRecordView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { ResourceId } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { seenBy } from '../import-provider.js';
import type { SourceRecordId } from '../persistence/source-records.js';
import { CompleteSourceRecord } from './complete-source-record.command.js';
import { CompleteSourceRecordRequest } from './complete-source-record.request.js';

@Controller('source-records')
export class CompleteSourceRecordController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/complete')
  @HttpCode(200)
  @Allow('provider_staff', 'county_admin')
  complete(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('source-record')) id: SourceRecordId,
    @Body() body: CompleteSourceRecordRequest,
  ): Promise<SourceRecordView> {
    return this.commands.execute(new CompleteSourceRecord(id, body, seenBy(actor)));
  }
}
