import { Everybody } from '@app/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AskToBeLetIn } from './ask-to-be-let-in.command.js';
import { AskToBeLetInRequest } from './ask-to-be-let-in.request.js';

@Controller('provider-requests')
export class AskToBeLetInController {
  constructor(private readonly commands: CommandBus) {}

  /** Answers alike whether the mailbox is known or not: a mail tells its owner what comes next. */
  @Post()
  @HttpCode(202)
  @Everybody('whoever wants to become a provider has no account yet')
  async ask(@Body() request: AskToBeLetInRequest): Promise<{ readonly state: 'asked' }> {
    await this.commands.execute(new AskToBeLetIn(request));
    return { state: 'asked' };
  }
}
