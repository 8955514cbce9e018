import { Everybody } from '@app/identity';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RenewLinks } from './renew-links.command.js';

@Controller('preferences/:token')
export class RenewLinksController {
  constructor(private readonly commands: CommandBus) {}

  @Post('renew-links')
  @HttpCode(204)
  @Everybody('The link in the mail is the right to make it, and all before it, void.')
  async renew(@Param('token') token: string): Promise<void> {
    await this.commands.execute(new RenewLinks({ token }));
  }
}
