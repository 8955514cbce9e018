import type { PreferencesView } from '@app/contracts';
import { Everybody } from '@app/identity';
import { type Reply, versioned } from '@app/runtime';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsISO8601, IsString, MaxLength } from 'class-validator';
import { ShowPreferences } from '../show-preferences/show-preferences.query.js';
import { type Turn, TurnPreferences } from './turn-preferences.command.js';

const why = 'The link in the mail is the right to change what the mail is part of.';

export class PauseRequest {
  @IsString() @MaxLength(10) until: string;
}

export class SkipRequest {
  /** The digest that is meant: `nextDigestAt` as it was shown. */
  @IsISO8601({ strict: true }) @MaxLength(40) digestAt: string;
}

@Controller('preferences/:token')
export class TurnPreferencesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post('pause')
  @HttpCode(200)
  @Everybody(why)
  pause(
    @Param('token') token: string,
    @Body() { until }: PauseRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PreferencesView> {
    return this.#turned(token, { kind: 'pause', until }, reply);
  }

  @Post('skip')
  @HttpCode(200)
  @Everybody(why)
  skip(
    @Param('token') token: string,
    @Body() { digestAt }: SkipRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PreferencesView> {
    return this.#turned(token, { kind: 'skip', digestAt }, reply);
  }

  @Post('resume')
  @HttpCode(200)
  @Everybody(why)
  resume(@Param('token') token: string, @Res({ passthrough: true }) reply: Reply): Promise<PreferencesView> {
    return this.#turned(token, { kind: 'resume' }, reply);
  }

  @Post('end')
  @HttpCode(204)
  @Everybody(why)
  async end(@Param('token') token: string): Promise<void> {
    await this.commands.execute(new TurnPreferences(token, { kind: 'end' }));
  }

  async #turned(token: string, turn: Turn, reply: Reply): Promise<PreferencesView> {
    await this.commands.execute(new TurnPreferences(token, turn));
    return versioned(reply, await this.queries.execute(new ShowPreferences(token)));
  }
}
