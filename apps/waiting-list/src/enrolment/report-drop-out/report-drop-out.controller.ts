import type { EnrolmentView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { EnrolmentId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { reporterOf } from '../reporter-of.js';
import { ShowEnrolment } from '../show-enrolment/show-enrolment.query.js';
import { ReportDropOut } from './report-drop-out.command.js';
import { ReportDropOutRequest } from './report-drop-out.request.js';

@Controller('enrolments')
export class ReportDropOutController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/drop-out')
  @HttpCode(200)
  @Allow('provider_staff')
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('enrolment')) id: EnrolmentId,
    @Body() { reason }: ReportDropOutRequest,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<EnrolmentView> {
    const reporter = reporterOf(actor);
    await this.commands.execute(new ReportDropOut(reporter, id, reason, version));
    return versioned(reply, await this.queries.execute(new ShowEnrolment(reporter, id)));
  }
}
