import type { EnrolmentView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import type { EnrolmentId } from '@app/kernel';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { reporterOf } from '../reporter-of.js';
import { ShowEnrolment } from '../show-enrolment/show-enrolment.query.js';
import { CompleteEnrolment } from './complete-enrolment.command.js';
import { CompleteEnrolmentRequest } from './complete-enrolment.request.js';

@Controller('enrolments')
export class CompleteEnrolmentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/complete')
  @HttpCode(200)
  @Allow('provider_staff')
  async complete(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('enrolment')) id: EnrolmentId,
    @Body() { goesOn, nextLevel }: CompleteEnrolmentRequest,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<EnrolmentView> {
    const reporter = reporterOf(actor);
    await this.commands.execute(new CompleteEnrolment(reporter, id, goesOn, nextLevel ?? undefined, version));
    return versioned(reply, await this.queries.execute(new ShowEnrolment(reporter, id)));
  }
}
