import { type ExplanationFile, type JsonOf } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { type Reply, ResourceId } from '@app/runtime';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowExplanationFile } from './show-explanation-export.query.js';

@Controller('explanation-exports')
export class ShowExplanationExportController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('case_manager', 'counsellor')
  @Header('cache-control', 'no-store')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('explanation-export')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<JsonOf<ExplanationFile>> {
    const scope = scopeOf(actor, 'case_manager', 'counsellor');
    const file = await this.queries.execute(new ShowExplanationFile(scope, id));
    reply.header('content-type', 'application/json; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="explanation-${id}.json"`);
    return file;
  }
}
