import type { PreferencesView } from '@app/contracts';
import { Everybody } from '@app/identity';
import { type Reply, versioned } from '@app/runtime';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowPreferences } from './show-preferences.query.js';

@Controller('preferences')
export class ShowPreferencesController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':token')
  @Everybody('The link in the mail is the right to see what the mail is part of.')
  @Header('cache-control', 'no-store')
  async show(@Param('token') token: string, @Res({ passthrough: true }) reply: Reply): Promise<PreferencesView> {
    return versioned(reply, await this.queries.execute(new ShowPreferences(token)));
  }
}
