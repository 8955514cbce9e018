import type { EnrolmentView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { EnrolmentId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { reporterOf } from '../reporter-of.js';
import { ShowEnrolment } from '../show-enrolment/show-enrolment.query.js';
import { ReportNoShow } from './report-no-show.command.js';

@Controller('enrolments')
export class ReportNoShowController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/no-show')
  @HttpCode(200)
  @Allow('provider_staff')
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('enrolment')) id: EnrolmentId,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<EnrolmentView> {
    const reporter = reporterOf(actor);
    await this.commands.execute(new ReportNoShow(reporter, id, version));
    return versioned(reply, await this.queries.execute(new ShowEnrolment(reporter, id)));
  }
}
