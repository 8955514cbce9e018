import type { OfficeMailboxView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { created, IdempotencyKey, type OnceKey, type Reply } from '@app/runtime';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { ShowOfficeMailbox } from '../list-office-mailboxes/list-office-mailboxes.query.js';
import { AskForMailbox } from './ask-for-mailbox.command.js';

export class AskForMailboxRequest {
  /** Its form and length are checked by the domain, as text. */
  @IsString() address: string;
  @IsOptional() @IsIn(['de', 'en']) language?: 'de' | 'en';
}

@Controller('office-mailboxes')
export class AskForMailboxController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  async ask(
    @CurrentActor() actor: Actor,
    @Body() wish: AskForMailboxRequest,
    @IdempotencyKey() key: OnceKey | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<OfficeMailboxView> {
    const id = await this.commands.execute(new AskForMailbox(actor, wish, key));
    return created(reply, await this.queries.execute(new ShowOfficeMailbox(actor, id)));
  }
}
