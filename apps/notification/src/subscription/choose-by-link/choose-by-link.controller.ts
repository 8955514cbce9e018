import type { PreferencesView } from '@app/contracts';
import { Everybody } from '@app/identity';
import { NeededIfMatch, type Reply, versioned } from '@app/runtime';
import { Body, Controller, Param, Put, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ImmediateChoiceRequest } from '../immediate-choice.request.js';
import { ShowPreferences } from '../show-preferences/show-preferences.query.js';
import { ChooseByLink } from './choose-by-link.command.js';

@Controller('preferences')
export class ChooseByLinkController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** `If-Match` names the version of `immediate`, not that of the preferences it is part of. */
  @Put(':token/immediate-mails')
  @Everybody('The link in the mail is the right to change what the mail is part of.')
  async choose(
    @Param('token') token: string,
    @NeededIfMatch() version: number,
    @Body() choice: ImmediateChoiceRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PreferencesView> {
    await this.commands.execute(new ChooseByLink(token, version, choice));
    return versioned(reply, await this.queries.execute(new ShowPreferences(token)));
  }
}
