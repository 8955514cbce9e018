import { Everybody } from '@app/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { IsString } from 'class-validator';
import { SendFreshLink } from './send-fresh-link.command.js';

export class FreshLinkRequest {
  /** Its form and length are checked by the domain, as text. */
  @IsString() address: string;
}

@Controller('preferences')
export class SendFreshLinkController {
  constructor(private readonly commands: CommandBus) {}

  /** Answers alike whether the address is known or not, and was written to a moment ago or not. */
  @Post('links')
  @HttpCode(202)
  @Everybody('whoever lost the link has no other way in')
  async send(@Body() { address }: FreshLinkRequest): Promise<{ readonly state: 'asked' }> {
    await this.commands.execute(new SendFreshLink(address));
    return { state: 'asked' };
  }
}
