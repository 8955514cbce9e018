import type { ExplanationExportView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import type { WaitingEntryId } from '@app/kernel';
import { IdempotencyKey, type OnceKey, type Reply, ResourceId } from '@app/runtime';
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ShowExplanationExport } from '../show-explanation-export/show-explanation-export.query.js';
import { ExportExplanation } from './export-explanation.command.js';
import { ExportExplanationRequest } from './export-explanation.request.js';

@Controller('waiting-entries')
export class ExportExplanationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/explanation-exports')
  @Allow('case_manager', 'counsellor')
  async export(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('waiting-entry')) id: WaitingEntryId,
    @Body() { purpose }: ExportExplanationRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ExplanationExportView> {
    const caller = scopeOf(actor, 'case_manager', 'counsellor');
    const made = await this.commands.execute(new ExportExplanation(caller, id, purpose, key));
    const view = await this.queries.execute(new ShowExplanationExport(caller, made));
    reply.status(201);
    reply.header('location', `/api/waiting-list/explanation-exports/${made}`);
    return view;
  }
}
