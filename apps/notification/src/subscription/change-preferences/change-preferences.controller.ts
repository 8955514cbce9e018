import type { PreferencesView } from '@app/contracts';
import { Everybody } from '@app/identity';
import { NeededIfMatch, type Reply, versioned } from '@app/runtime';
import { Body, Controller, Param, Patch, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ShowPreferences } from '../show-preferences/show-preferences.query.js';
import { WishRequest } from '../wish.request.js';
import { ChangePreferences } from './change-preferences.command.js';

export class ChangePreferencesRequest extends WishRequest {}

@Controller('preferences')
export class ChangePreferencesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Patch(':token')
  @Everybody('The link in the mail is the right to change what the mail is part of.')
  async change(
    @Param('token') token: string,
    @NeededIfMatch() version: number,
    @Body() changes: ChangePreferencesRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PreferencesView> {
    await this.commands.execute(new ChangePreferences(token, version, changes));
    return versioned(reply, await this.queries.execute(new ShowPreferences(token)));
  }
}
