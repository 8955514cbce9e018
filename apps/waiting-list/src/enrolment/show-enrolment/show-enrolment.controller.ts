import type { EnrolmentView } from '@app/contracts';
import { type Actor, Allow, CurrentActor, scopeOf } from '@app/identity';
import { type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';

import { ShowEnrolment } from './show-enrolment.query.js';

@Controller('enrolments')
export class ShowEnrolmentController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @Allow('provider_staff', 'case_manager', 'counsellor')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('enrolment')) id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<EnrolmentView> {
    const scope = scopeOf(actor, 'provider_staff', 'case_manager', 'counsellor');
    return versioned(reply, await this.queries.execute(new ShowEnrolment(scope, id)));
  }
}
