import type { WaitingEntryView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { created, IdempotencyKey, type OnceKey, type Reply } from '@app/runtime';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { callerOf } from '../caller-of.js';
import { ShowWaitingEntry } from '../show-waiting-entry/show-waiting-entry.query.js';
import { RegisterWaitingEntry } from './register-waiting-entry.command.js';
import { RegisterWaitingEntryRequest } from './register-waiting-entry.request.js';

@Controller('waiting-entries')
export class RegisterWaitingEntryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Allow('case_manager', 'counsellor')
  async register(
    @CurrentActor() actor: Actor,
    @Body() { need, person, waitingSince }: RegisterWaitingEntryRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WaitingEntryView> {
    const caller = callerOf(actor);
    const register = new RegisterWaitingEntry(caller, need, person, waitingSince ?? undefined, key);
    const id = await this.commands.execute(register);
    return created(reply, await this.queries.execute(new ShowWaitingEntry(caller, id)));
  }
}
