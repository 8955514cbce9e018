import type { TaskView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { IfMatch, type Reply, ResourceId, versioned } from '@app/runtime';
import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { doerOf } from '../doer-of.js';
import { ShowTask } from '../show-task/show-task.query.js';
import { FinishTask } from './finish-task.command.js';

@Controller('tasks')
export class FinishTaskController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':id/done')
  @HttpCode(200)
  @Allow('case_manager', 'counsellor', 'provider_staff', 'coordinator')
  async done(
    @CurrentActor() actor: Actor,
    @Param('id', new ResourceId('task')) id: string,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<TaskView> {
    const doer = doerOf(actor);
    await this.commands.execute(new FinishTask(doer, id, version));
    return versioned(reply, await this.queries.execute(new ShowTask(doer, id)));
  }
}
