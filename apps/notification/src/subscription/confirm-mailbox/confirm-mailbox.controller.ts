import type { MailboxConfirmationView } from '@app/contracts';
import { Everybody } from '@app/identity';
import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ConfirmMailbox, LookAtMailboxLink } from './confirm-mailbox.command.js';

const why = 'Whoever has the link has read the mail to the mailbox that is asked.';

@Controller('office-mailboxes/confirmation')
export class ConfirmMailboxController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get(':token')
  @Everybody(why)
  @Header('cache-control', 'no-store')
  look(@Param('token') token: string): Promise<MailboxConfirmationView> {
    return this.queries.execute(new LookAtMailboxLink(token));
  }

  @Post(':token')
  @HttpCode(200)
  @Everybody(why)
  async confirm(@Param('token') token: string): Promise<MailboxConfirmationView> {
    await this.commands.execute(new ConfirmMailbox(token));
    return this.queries.execute(new LookAtMailboxLink(token));
  }
}
